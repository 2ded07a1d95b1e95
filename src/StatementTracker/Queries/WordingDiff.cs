using StatementTracker.Model;
using StatementTracker.Model.Search;

namespace StatementTracker.Queries;

/// <summary>Compares two wordings word by word.</summary>
internal static class WordingDiff
{
    /// <returns>All of the wording, equal or added, and between them what is missing of the fullest.</returns>
    public static IReadOnlyList<WordingPart> Of(string fullest, string wording)
    {
        var (theirs, mine) = (SearchWords.Of(fullest).ToList(), SearchWords.Of(wording).ToList());
        if (mine.Count == 0) return [new WordingPart(WordingChange.Added, wording)];
        var pairs = WordAlignment.Of([.. theirs.Select(word => word.Folded)], [.. mine.Select(word => word.Folded)]);
        List<WordingPart> parts = [];
        var (their, my) = (0, 0);
        foreach (var (first, second) in pairs.Append((theirs.Count, mine.Count)))
        {
            if (first > their) parts.Add(new WordingPart(WordingChange.Missing, fullest[theirs[their].Start..theirs[first - 1].End]));
            if (second > my) Say(parts, WordingChange.Added, wording[Start(mine, my)..End(wording, mine, second)]);
            if (second < mine.Count) Say(parts, WordingChange.Equal, wording[Start(mine, second)..End(wording, mine, second + 1)]);
            (their, my) = (first + 1, second + 1);
        }

        return parts;
    }

    /// <summary>What stands before the first word and after each belongs to it.</summary>
    private static int Start(List<SearchWord> words, int word) => word == 0 ? 0 : words[word].Start;

    private static int End(string text, List<SearchWord> words, int next) => next < words.Count ? words[next].Start : text.Length;

    private static void Say(List<WordingPart> parts, WordingChange change, string text)
    {
        if (parts.Count > 0 && parts[^1].Change == change) parts[^1] = new WordingPart(change, parts[^1].Text + text);
        else parts.Add(new WordingPart(change, text));
    }
}
