namespace StatementTracker.Model.Search;

/// <summary>What is looked for: in each of the alternatives one at least, and nothing of what is left out. The language is in docs/search.md.</summary>
/// <param name="Required">What must be found: one term of each list.</param>
/// <param name="Excluded">What must not.</param>
public sealed record SearchQuery(IReadOnlyList<IReadOnlyList<SearchTerm>> Required, IReadOnlyList<SearchTerm> Excluded)
{
    /// <summary>Words of a query; each costs a look-up.</summary>
    public const int MostWords = 32;

    /// <summary>All terms that a text may be found by.</summary>
    public IEnumerable<SearchTerm> Sought => Required.SelectMany(alternatives => alternatives);

    /// <summary>What is wrong with a query, to be read after the field's name; null where nothing is.</summary>
    public static string? FaultOf(string text)
    {
        var query = SearchQueryReader.Read(text);
        if (query.Required.Count == 0 && query.Excluded.Count > 0) return "must hold something to look for besides what it leaves out.";
        if (query.Required.Count == 0) return "must hold a word: letters or digits.";
        return query.Sought.Concat(query.Excluded).Sum(term => term.Words.Count) > MostWords ? $"must hold at most {MostWords} words." : null;
    }

    /// <exception cref="ArgumentException">It has a fault, see <see cref="FaultOf"/>.</exception>
    public static SearchQuery Of(string text) =>
        FaultOf(text) is { } fault ? throw new ArgumentException("The query " + fault, nameof(text)) : SearchQueryReader.Read(text);
}

/// <summary>Words that stand one after the other, folded.</summary>
/// <param name="Words">One at least; more for a phrase.</param>
/// <param name="IsPrefix">True where the last may go on.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    /// <summary>True where the words of a text at this place are those of the term.</summary>
    public bool StandsAt(IReadOnlyList<SearchWord> text, int at)
    {
        if (at + Words.Count > text.Count) return false;
        var last = Words.Count - 1;
        for (var i = 0; i < last; i++)
        {
            if (!string.Equals(text[at + i].Folded, Words[i], StringComparison.Ordinal)) return false;
        }

        var end = text[at + last].Folded;
        return IsPrefix ? end.StartsWith(Words[last], StringComparison.Ordinal) : string.Equals(end, Words[last], StringComparison.Ordinal);
    }
}
