using System.Globalization;
using StatementTracker.Benchmarks.News;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>The articles about one community, one day after the other, as extraction would read them.</summary>
internal sealed class Story(Community community)
{
    /// <summary>Of statements of which each refers to the one before.</summary>
    public const int LongestChain = 20;

    private static readonly DateOnly FirstDay = new(2014, 1, 1);

    private static readonly string[] For = ["We support the {0}", "We welcome the {0}", "I am in favor of the {0}"];
    private static readonly string[] Against = ["We oppose the {0}", "We reject the {0}", "I am against the {0}"];
    private static readonly string[] Sideless = ["There will be talks about the {0}", "The draft of the {0} has {1} pages"];

    private static readonly string[] Tails =
    [
        "as the winter showed", "after {1} months of debate", "for the sake of the coast", "and the towns know it", "in spite of the weather",
        "whatever the neighbors think", "with an eye on the budget", "and there is no hurry", "because the numbers add up", "as {1} families have asked",
    ];

    /// <summary>So many of the first types carry a stance; half of the communities use no others, so that whole chains do.</summary>
    private const int Carrying = 5;

    private static readonly ReferenceType[] Types =
    [
        ReferenceType.DefersTo, ReferenceType.DefersTo, ReferenceType.Reaffirms, ReferenceType.AgreesWith, ReferenceType.AgreesWith,
        ReferenceType.RefersTo, ReferenceType.Cites, ReferenceType.DisagreesWith, ReferenceType.RepliesTo, ReferenceType.Quotes,
    ];

    private readonly Dice dice = new(community.Number + 700_001);
    private readonly Dictionary<Guid, Said> last = [];
    private int told;
    private int referred;

    /// <summary>In every 25th community, two speakers of one day refer to each other: a cycle.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="statements">How many in all.</param>
    /// <param name="references">How many in all.</param>
    public IEnumerable<(Article Article, ArticleDraft Draft)> Tell(int articles, int statements, int references)
    {
        var start = dice.Between(0, 365 * 11);
        for (var number = 0; number < articles; number++)
        {
            var day = FirstDay.AddDays(start + number);
            var here = Share(statements, number + 1, articles) - Share(statements, number, articles);
            yield return Tell(number, day, here, Share(references, told + here, statements) - referred, mutual: number == 3 && community.Number % 25 == 0 && here > 1);
        }
    }

    private static int Share(int total, int part, int parts) => parts == 0 ? 0 : (int)((long)total * part / parts);

    private (Article Article, ArticleDraft Draft) Tell(int number, DateOnly day, int statements, int references, bool mutual)
    {
        var page = new Page();
        var cast = new StoryCast(page, community);
        cast.Introduce($"{community.Country.Capital.ToUpperInvariant()} — The debate in ", ActorOf.State, " went on.");
        var title = $"{community.Body} and {community.Issues[number % community.Issues.Count].Title} ({number + 1})";

        List<StatementDraft> said = [];
        List<ReferenceDraft> made = [];
        for (var index = 0; index < statements; index++, told++)
        {
            page.Write("\n\n");
            var isMutual = mutual && index < 2;
            var issue = community.Issues[isMutual ? 0 : (told + number) % community.Issues.Count];
            var speaker = isMutual ? index : community.HasStar && told % 3 == 0 ? 0 : (told + number) % community.Persons.Count;
            var refers = made.Count < references && (isMutual || references - made.Count >= dice.Between(0, statements - index));
            var known = last.GetValueOrDefault(issue.Id) is { Length: < LongestChain } end ? end : null;
            var target = refers && known is not null && (known.Speaker != speaker || dice.Chance(0.2)) ? known : null;
            if (isMutual && refers) target = new Said(1 - index, day, 1);
            var quote = refers ? Refer(page, cast, issue, target) : Assert(page, issue, speaker);
            if (quote.Reference is { } reference) made.Add(reference with { From = said.Count });
            said.Add(Attribute(page, cast, quote, speaker, day, said.Count));
            if (target is not null || known is null || dice.Chance(0.05)) last[issue.Id] = new Said(speaker, day, (target?.Length ?? 0) + 1);
        }

        referred += made.Count;
        var article = new Article
        {
            Text = page.Text,
            TextHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.Text))),
            Title = title,
            Publisher = $"{InventedCountry.All[(number + community.Number) % InventedCountry.All.Length].Capital} Courier",
            PublishedAt = new DateTimeOffset(day, new TimeOnly(18, 0), TimeSpan.Zero),
            SourceKey = Article.KeyOfSource($"{InventedCountry.All[(number + community.Number) % InventedCountry.All.Length].Capital} Courier", null),
        };
        return (article, new ArticleDraft(cast.Drafts(), said, made));
    }

    private Quote Assert(Page page, Issue issue, int speaker)
    {
        var leansFor = (speaker + Place(issue)) % 2 == 0;
        var isTrue = dice.Chance(0.9);
        var (wording, act) = dice.Chance(0.1) ? (dice.One(Sideless), SpeechAct.Assert)
            : leansFor == isTrue ? (dice.One(For), SpeechAct.Support)
            : (dice.One(Against), SpeechAct.Reject);
        page.Write("“");
        return new Quote(page.Mark($"{Filled(wording, issue)}, {Filled(dice.One(Tails), issue)},"), act, null);
    }

    private Quote Refer(Page page, StoryCast cast, Issue issue, Said? target)
    {
        var type = community.Number % 2 == 0 ? dice.One(Types) : Types[dice.Between(0, Carrying - 1)];
        page.Write("“");
        var start = page.Here;
        var evidence = page.Here;
        page.Write(type is ReferenceType.DefersTo ? "I have nothing to add to what " : type is ReferenceType.DisagreesWith ? "I cannot share what " : "It is as ");
        int? actor = null;
        TextSpan? time = null;
        if (target is null)
        {
            page.Write("others said before");
        }
        else
        {
            actor = cast.Name(target.Speaker);
            page.Write(" said ");
            time = page.Mark(Worded(target.Day));
        }

        var shown = page.MarkFrom(evidence);
        page.Write($" about the {issue.Terms[0]}, {Filled(dice.One(Tails), issue)},");
        var reference = new ReferenceDraft(0, type, ReferenceMaker.Speaker, actor, time, null, [], null, [shown], 0.85);
        return new Quote(page.MarkFrom(start), type == ReferenceType.DefersTo ? SpeechAct.Defer : SpeechAct.Assert, reference);
    }

    private static StatementDraft Attribute(Page page, StoryCast cast, Quote quote, int speaker, DateOnly day, int utterance)
    {
        page.Write("” ");
        var mention = cast.Mention(speaker);
        page.Write(" ");
        var cue = page.Mark("said");
        page.Write(" ");
        var time = page.Mark(Worded(day));
        page.Write(".");
        return new StatementDraft(
            StatementMode.Direct, quote.Act, Occurrence.Uttered, utterance, quote.Content.Exact, [quote.Content], cue, null,
            [cast.Speaker(speaker, mention)], time, null, [], 0.93);
    }

    private int Place(Issue issue) => community.Issues.Index().First(i => i.Item.Id == issue.Id).Index;

    private string Filled(string wording, Issue issue) => string.Format(CultureInfo.InvariantCulture, wording, issue.Terms[0], dice.Between(2, 900));

    private static string Worded(DateOnly day) => day.ToString("'on' MMMM d, yyyy", CultureInfo.InvariantCulture);

    private sealed record Said(int Speaker, DateOnly Day, int Length);

    private sealed record Quote(TextSpan Content, SpeechAct Act, ReferenceDraft? Reference);
}
