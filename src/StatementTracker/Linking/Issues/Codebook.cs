using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Terms;
using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>The issues of one moment, compiled once so that tagging a statement looks up only the words it has. Immutable.</summary>
public sealed class Codebook
{
    private readonly Dictionary<Guid, CodebookIssue> byId;
    private readonly ILookup<Guid, Guid> narrower;
    private readonly TermIndex index;
    private readonly int[] polarities;
    private readonly HashSet<string>[] stems;
    private readonly HashSet<int>[] ancestors;

    public Codebook(IEnumerable<CodebookIssue> issues)
    {
        Issues = [.. issues.OrderBy(i => i.Slug, StringComparer.Ordinal)];
        byId = Issues.ToDictionary(i => i.Id);
        narrower = Issues.Where(i => i.BroaderId is not null).ToLookup(i => i.BroaderId!.Value, i => i.Id);
        var indexOf = Issues.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        ancestors = [.. Issues.Select(i => AncestorsOf(i.Id).Select(a => indexOf[a]).ToHashSet())];
        var patterns = Issues.Index().SelectMany(p => p.Item.Terms.SelectMany(term => TermPattern.Of(p.Index, term))).ToList();
        index = new TermIndex(patterns);
        stems = [.. Issues.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        foreach (var pattern in patterns) stems[pattern.Issue].UnionWith(pattern.Stems);
        polarities = [.. Issues.Select((issue, i) => PolarityOf(i, issue.Proposition))];
    }

    /// <summary>In the order of their slugs.</summary>
    public IReadOnlyList<CodebookIssue> Issues { get; }

    public CodebookIssue? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The broader issues, nearest first. A cycle ends where it closes.</summary>
    public IReadOnlyList<Guid> AncestorsOf(Guid id)
    {
        List<Guid> found = [];
        var seen = new HashSet<Guid> { id };
        for (var at = Find(id)?.BroaderId; at is { } broader && byId.ContainsKey(broader) && seen.Add(broader); at = Find(broader)?.BroaderId)
            found.Add(broader);
        return found;
    }

    /// <summary>All narrower issues, nearest first. A cycle ends where it closes.</summary>
    public IReadOnlyList<Guid> DescendantsOf(Guid id)
    {
        List<Guid> found = [];
        var seen = new HashSet<Guid> { id };
        var open = new Queue<Guid>([id]);
        while (open.TryDequeue(out var broad))
        {
            foreach (var narrow in narrower[broad].Where(seen.Add))
            {
                found.Add(narrow);
                open.Enqueue(narrow);
            }
        }

        return found;
    }

    /// <summary>The terms in a line, the longest of each issue; a narrower issue hides the broader one it overlaps.</summary>
    internal List<TermMatch> Match(IReadOnlyList<Token> tokens, int from)
    {
        List<TermMatch> longest = [];
        foreach (var ofIssue in index.Match(tokens, from).GroupBy(m => m.Pattern.Issue))
        {
            var end = -1;
            foreach (var match in ofIssue.OrderBy(m => m.First).ThenByDescending(m => m.Last))
            {
                if (match.First <= end) continue;
                longest.Add(match);
                end = match.Last;
            }
        }

        longest.Sort((a, b) => (a.First, a.Last, a.Pattern.Issue).CompareTo((b.First, b.Last, b.Pattern.Issue)));
        return [.. longest.Where((m, i) => !IsHidden(longest, i))];
    }

    private bool IsHidden(List<TermMatch> matches, int at)
    {
        var broad = matches[at];
        for (var i = at + 1; i < matches.Count && matches[i].First <= broad.Last; i++)
        {
            if (ancestors[matches[i].Pattern.Issue].Contains(broad.Pattern.Issue)) return true;
        }

        for (var i = at - 1; i >= 0 && broad.First - matches[i].First <= TermMatch.MaxLength; i--)
        {
            if (matches[i].Overlaps(broad) && ancestors[matches[i].Pattern.Issue].Contains(broad.Pattern.Issue)) return true;
        }

        return false;
    }

    /// <summary>+1 where being for what a term names is being for the proposition, -1 where it is being against it.</summary>
    internal int SignOf(TermPattern pattern) => polarities[pattern.Issue] * pattern.Inner;

    /// <summary>True where the words share one with the issue's terms.</summary>
    internal bool Shares(int issue, IEnumerable<string> words) => words.Any(stems[issue].Contains);

    private int PolarityOf(int issue, string proposition)
    {
        List<Token> tokens = [];
        Tokenizer.Read(proposition, 0, proposition.Length, tokens);
        var line = new Line(tokens, 0, StatementMode.Direct, SpeechAct.Assert, Selves.Nobody);
        foreach (var match in index.Match(tokens, 0).Where(m => m.Pattern.Issue == issue).OrderByDescending(m => m.Last - m.First))
        {
            var place = PlaceOf(match);
            if (new StanceReader(line).Read(place) is { Sign: not 0 } reading) return reading.Sign * match.Pattern.Inner;
        }

        return 1;
    }

    internal static Place PlaceOf(TermMatch match) => new(match.First, match.Head, match.Head < match.Last ? match.Last : -1);
}
