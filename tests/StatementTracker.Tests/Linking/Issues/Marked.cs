using StatementTracker.Linking.Issues;
using StatementTracker.Model;

namespace StatementTracker.Tests.Linking.Issues;

/// <summary>
/// An invented codebook, and statements written with their marks: <c>&lt;cue&gt;</c>, <c>{content}</c> and <c>~topic~</c>,
/// which are no part of the text.
/// </summary>
internal static class Marked
{
    public const string Troops = "foreign-troops-on-skerry";
    public const string Peacekeepers = "peacekeepers-on-skerry";
    public const string Tunnel = "strait-tunnel";
    public const string Dumping = "waste-dumping";
    public const string Gill = "gillnet-ban";

    private static readonly Dictionary<string, Guid> Ids = new[] { Troops, Peacekeepers, Tunnel, Dumping, Gill }.ToDictionary(s => s, _ => Guid.CreateVersion7());

    public static Codebook Book { get; } = new(
    [
        Issue(Troops, "Foreign troops should be deployed on Skerry.", ["foreign troops", "foreign soldiers", "deploy foreign troops", "foreign military presence"]),
        Issue(Peacekeepers, "Peacekeepers should be sent to Skerry.", ["peacekeepers", "peacekeeping force", "send peacekeepers"], Troops),
        Issue(Tunnel, "A tunnel should be built under the strait.", ["strait tunnel", "tunnel under the strait", "build the tunnel"]),
        Issue(Dumping, "Dumping waste at sea should be banned.", ["dump waste", "waste dumping", "dumping at sea", "ban on dumping"]),
        Issue(Gill, "Gillnets should not be used in the fjord.", ["gillnets", "gill-net fishing"]),
    ]);

    public static Guid Id(string slug) => Ids[slug];

    public static CodebookIssue Issue(string slug, string proposition, string[] terms, string? broader = null) =>
        new(Ids[slug], slug, slug, proposition, terms, broader is null ? null : Ids[broader]);

    public static IReadOnlyList<IssueTag> Tag(
        string marked, StatementMode mode = StatementMode.Indirect, SpeechAct act = SpeechAct.Assert, Occurrence occurrence = Occurrence.Uttered)
    {
        var (text, statement) = Read(marked, mode, act, occurrence);
        var tags = IssueTagger.Tag(Book, statement, text);
        Assert.All(tags.SelectMany(t => t.Evidence.Concat(t.Condition is null ? [] : [t.Condition])), span => Assert.Equal(text[span.Start..span.End], span.Exact));
        Assert.All(tags, t => Assert.NotEmpty(t.Evidence));
        return tags;
    }

    public static IssueTag? Of(this IReadOnlyList<IssueTag> tags, string slug) => tags.SingleOrDefault(t => t.IssueId == Ids[slug]);

    /// <summary>The stance on one issue, or null where the statement is not tagged with it.</summary>
    public static Stance? Side(string slug, string marked, StatementMode mode = StatementMode.Indirect, SpeechAct act = SpeechAct.Assert) =>
        Tag(marked, mode, act).Of(slug)?.Stance;

    /// <summary>A direct quotation by Edna Quist, minister of Norrland.</summary>
    public static Stance? Said(string slug, string quotation) => Side(slug, $"“{{{quotation}}}” Quist <said>", StatementMode.Direct);

    /// <summary>Quist, who speaks for Norrland (capital Vesby).</summary>
    public static (string Text, TaggedStatement Statement) Read(string marked, StatementMode mode, SpeechAct act, Occurrence occurrence)
    {
        var text = string.Concat(marked.Where(c => !"<>{}~".Contains(c)));
        var spans = Spans(marked, '{', '}', text);
        var cue = Spans(marked, '<', '>', text).FirstOrDefault();
        return (text, new TaggedStatement(spans, cue, act, mode, occurrence, Spans(marked, '~', '~', text), ["Edna Quist", "Quist"], ["Norrland", "Vesby"]));
    }

    private static List<TextSpan> Spans(string marked, char open, char close, string text)
    {
        List<TextSpan> spans = [];
        var at = 0;
        var start = -1;
        foreach (var c in marked)
        {
            if (start < 0 && c == open) start = at;
            else if (start >= 0 && c == close)
            {
                spans.Add(TextSpan.Of(text, start, at));
                start = -1;
            }

            if (!"<>{}~".Contains(c)) at++;
        }

        return spans;
    }
}
