using System.Collections.Frozen;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Wording;

/// <summary>
/// The patterns of one list, found by the word they begin with. Those that begin with an actor or a gap could begin anywhere; they are
/// tried only in stretches that have a word they cannot do without.
/// </summary>
internal sealed class WordingPatterns<TMeaning>
{
    private readonly Dictionary<string, List<WordingPattern<TMeaning>>> byWord = new(StringComparer.Ordinal);
    private readonly List<Group> groups = [];
    private readonly FrozenDictionary<string, int[]> byNeededWord;
    private readonly bool[] always;

    /// <summary>A list whose last column is the pattern; what the columns before it mean is up to the reader.</summary>
    public WordingPatterns(WordList list, Func<string[], TMeaning> meaning)
    {
        var needing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var needless = new List<bool>();
        foreach (var row in list.Rows)
        {
            var pattern = new WordingPattern<TMeaning>(meaning(row), [.. row[^1].Split(' ').Select(PatternElement.Parse)]);
            if (pattern.Elements[0] is { Kind: ElementKind.Words, Words: { } words })
            {
                foreach (var word in words) (byWord.TryGetValue(word, out var beginning) ? beginning : byWord[word] = []).Add(pattern);
                continue;
            }

            var group = groups.Find(group => group.Kind == pattern.Elements[0].Kind);
            if (group is null) groups.Add(group = new Group(pattern.Elements[0].Kind, []));
            group.Patterns.Add((needless.Count, pattern));
            var needed = Rarest(pattern);
            foreach (var word in needed) (needing.TryGetValue(word, out var ids) ? ids : needing[word] = []).Add(needless.Count);
            needless.Add(needed.Count == 0);
        }

        always = [.. needless];
        byNeededWord = needing.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The patterns that can match inside a stretch, ready to be tried at its tokens.</summary>
    public Live In(Reading reading, TokenRange range)
    {
        var met = always;
        for (var i = range.First; i < range.End; i++)
        {
            if (!byNeededWord.TryGetValue(reading.Tokens[i].Lower, out var ids)) continue;
            if (ReferenceEquals(met, always)) met = [.. always];
            foreach (var id in ids) met[id] = true;
        }

        if (Array.IndexOf(met, true) < 0) return new Live(this, []);
        var live = new List<Group>();
        foreach (var group in groups)
            if (group.Patterns.FindAll(pattern => met[pattern.Id]) is { Count: > 0 } patterns) live.Add(group with { Patterns = patterns });
        return new Live(this, live);
    }

    /// <summary>The words a match needs that fewest texts have: of the elements that must be there, the one whose words are longest; none where any text will do.</summary>
    private static IReadOnlyCollection<string> Rarest(WordingPattern<TMeaning> pattern) =>
        pattern.Elements.Select(element => element.Needed).OfType<IReadOnlyCollection<string>>().MaxBy(words => words.Min(word => word.Length))
        ?? [];

    internal sealed record Group(ElementKind Kind, List<(int Id, WordingPattern<TMeaning> Pattern)> Patterns);

    /// <summary>The patterns that can match inside one stretch.</summary>
    internal readonly struct Live(WordingPatterns<TMeaning> all, List<Group> groups)
    {
        /// <summary>The matches of the patterns that begin at a token: by its word first, in the order of the list.</summary>
        public IReadOnlyList<(TMeaning Meaning, WordingMatch Match)> At(WordingMatcher matcher, string lower, int token)
        {
            List<(TMeaning, WordingMatch)>? found = null;
            if (all.byWord.TryGetValue(lower, out var beginning))
            {
                foreach (var pattern in beginning)
                    if (matcher.Match(pattern.Elements, token) is { } match) (found ??= []).Add((pattern.Meaning, match));
            }

            foreach (var group in groups)
            {
                if (!matcher.MayBegin(group.Kind, token)) continue;
                foreach (var (_, pattern) in group.Patterns)
                    if (matcher.Match(pattern.Elements, token) is { } match) (found ??= []).Add((pattern.Meaning, match));
            }

            return found is null ? [] : found;
        }
    }
}
