using StatementTracker.Model.Search;

namespace StatementTracker.Queries.Search;

/// <summary>Picks the part of a text that shows best why a query found it. The text is shown as it is: folding stays behind the scenes.</summary>
internal sealed class Snippets(SearchQuery query)
{
    private const int Longest = 240;

    /// <summary>How much of it comes before the first thing found, where there is more to see after.</summary>
    private const int Lead = 60;

    private readonly List<SearchTerm> terms = [.. query.Sought.Distinct()];

    /// <summary>Of a statement.</summary>
    public MatchResponse Of(string text) => Show(MatchField.Text, text, Best(text));

    /// <summary>Of an article: the title where that shows more of the query.</summary>
    public MatchResponse Of(string? title, string text)
    {
        var inText = Best(text);
        if (title is null || Best(title) is not { Terms: > 0 } inTitle || inTitle.Terms <= inText.Terms) return Show(MatchField.Text, text, inText);
        return Show(MatchField.Title, title, inTitle);
    }

    /// <summary>The window with the most different terms, then the most of them, then the first.</summary>
    private Window Best(string text)
    {
        var words = SearchWords.Of(text).ToList();
        var found = Found(words).ToList();
        var best = new Window(words, found, [], 0);
        for (var first = 0; first < found.Count; first++)
        {
            var inside = found.Skip(first).TakeWhile(f => f.End - found[first].Start <= Longest - Lead).ToList();
            var different = inside.DistinctBy(f => f.Term).Count();
            if (different > best.Terms || (different == best.Terms && inside.Count > best.Found.Count)) best = new Window(words, found, inside, different);
            if (different == terms.Count) break;
        }

        return best;
    }

    private IEnumerable<Occurrence> Found(List<SearchWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var term = 0; term < terms.Count; term++)
            {
                if (terms[term].StandsAt(words, at)) yield return new Occurrence(term, words[at].Start, words[at + terms[term].Words.Count - 1].End);
            }
        }
    }

    private static MatchResponse Show(MatchField field, string text, Window window)
    {
        var (start, end) = Extent(text, window);
        var exact = text[start..end];
        List<SpanResponse> highlights = [];
        foreach (var (from, to) in Joined(window.All.Where(f => f.Start >= start && f.End <= end)))
            highlights.Add(new SpanResponse(from - start, to - start, text[from..to]));
        return new MatchResponse(field, new SpanResponse(start, end, exact), highlights);
    }

    /// <summary>Begins and ends with whole words where it leaves something out.</summary>
    private static (int Start, int End) Extent(string text, Window window)
    {
        if (text.Length <= Longest) return (0, text.Length);
        var first = window.Found.Count == 0 ? 0 : window.Found[0].Start;
        var wanted = Math.Max(0, Math.Min(first - Lead, text.Length - Longest));
        var start = wanted == 0 ? 0 : window.Words.FirstOrDefault(w => w.Start >= wanted, new SearchWord(first, first, "")).Start;
        start = window.Found.Count == 0 ? start : Math.Min(start, first);
        if (text.Length - start <= Longest) return (start, text.Length);
        var end = window.Words.LastOrDefault(w => w.End <= start + Longest, new SearchWord(0, start + Longest, "")).End;
        end = Math.Max(end, window.Found.Count == 0 ? 0 : window.Found[0].End);
        return end <= start ? (start, Whole(text, start + Longest)) : (start, end);
    }

    private static int Whole(string text, int end) => char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

    /// <summary>What overlaps is shown as one.</summary>
    private static List<(int Start, int End)> Joined(IEnumerable<Occurrence> found)
    {
        List<(int Start, int End)> joined = [];
        foreach (var (_, start, end) in found.OrderBy(f => f.Start).ThenBy(f => f.End))
        {
            if (joined.Count > 0 && start < joined[^1].End) joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, end));
            else joined.Add((start, end));
        }

        return joined;
    }

    /// <param name="Term">Which of the terms.</param>
    private sealed record Occurrence(int Term, int Start, int End);

    /// <param name="Words">Of the whole text.</param>
    /// <param name="All">What is found in it.</param>
    /// <param name="Found">What the window was picked for.</param>
    /// <param name="Terms">How many different terms that is.</param>
    private sealed record Window(IReadOnlyList<SearchWord> Words, IReadOnlyList<Occurrence> All, IReadOnlyList<Occurrence> Found, int Terms);
}
