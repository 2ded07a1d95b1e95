namespace StatementTracker.Model.Search;

/// <summary>Reads the query language. Every text is a query: what is no sign of the language parts words, as it does in what is searched.</summary>
internal sealed class SearchQueryReader
{
    private readonly string text;
    private readonly List<List<SearchTerm>> required = [];
    private readonly List<SearchTerm> excluded = [];
    private int at;

    /// <summary>An operator between a term and what may follow; a plain word where no term does.</summary>
    private string? between;

    private SearchQueryReader(string text) => this.text = text;

    public static SearchQuery Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new SearchQueryReader(text);
        while (reader.ReadNext()) { }
        reader.TakeAsWord();
        return new SearchQuery(reader.required, reader.excluded);
    }

    private bool ReadNext()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return false;
        var exclude = text[at] == '-';
        while (at < text.Length && text[at] == '-') at++;
        if (at < text.Length && !char.IsWhiteSpace(text[at])) ReadTerm(exclude);
        return true;
    }

    private void ReadTerm(bool exclude)
    {
        string words;
        if (IsQuote(text[at]))
        {
            var start = ++at;
            while (at < text.Length && !IsQuote(text[at])) at++;
            words = text[start..at];
            if (at < text.Length) at++;
            var goesOn = at < text.Length && text[at] == '*';
            if (goesOn) at++;
            Take(words, goesOn, exclude);
            return;
        }

        var from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at])) at++;
        words = text[from..at];
        if (words is "OR" or "AND" && !exclude && required.Count > 0) between = words;
        else Take(words, words.Length > 1 && words[^1] == '*' && words[^2] != '*', exclude);
    }

    private void Take(string words, bool goesOn, bool exclude)
    {
        var folded = SearchWords.Of(words).Select(word => word.Folded).ToList();
        if (folded.Count == 0) return;
        var term = new SearchTerm(folded, goesOn);
        if (exclude)
        {
            TakeAsWord();
            excluded.Add(term);
            return;
        }

        if (between == "OR") required[^1].Add(term);
        else required.Add([term]);
        between = null;
    }

    /// <summary>An operator that joins nothing is the word it spells.</summary>
    private void TakeAsWord()
    {
        if (between is { } word) required.Add([new SearchTerm([word.ToLowerInvariant()], false)]);
        between = null;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';
}
