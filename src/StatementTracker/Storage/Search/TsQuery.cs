using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>
/// A query as PostgreSQL answers it. Its index has words and beginnings of words; whether they stand one after the other is read from the
/// folded text, since a tsvector loses places in long texts.
/// </summary>
internal sealed class TsQuery
{
    private readonly List<object> parameters = [];

    public TsQuery(SearchQuery query)
    {
        var words = query.Required.Select(AnyOf).Concat(query.Excluded.Where(IsWord).Select(term => $"!{Words(term)}"));
        parameters.Add(string.Join(" & ", words));
        List<string> conditions = ["s.words @@ CAST({0} AS tsquery)"];
        conditions.AddRange(query.Required.Where(terms => !terms.All(IsWord)).Select(terms => $"({string.Join(" OR ", terms.Select(Holds))})"));
        conditions.AddRange(query.Excluded.Where(term => !IsWord(term)).Select(term => $"NOT {Holds(term)}"));
        Condition = string.Join(" AND ", conditions);
    }

    /// <summary>What a row <c>s</c> must meet; <c>{0}</c> is its tsquery.</summary>
    public string Condition { get; }

    /// <summary>The values of its placeholders, and then these.</summary>
    public object[] With(params object[] more) => [.. parameters, .. more];

    /// <summary>How many placeholders are taken.</summary>
    public int Count => parameters.Count;

    private static bool IsWord(SearchTerm term) => term.Words.Count == 1;

    private static string AnyOf(IReadOnlyList<SearchTerm> terms) => $"({string.Join(" | ", terms.Select(Words))})";

    private static string Words(SearchTerm term) =>
        $"({string.Join(" & ", term.Words.Select((word, i) => term.IsPrefix && i == term.Words.Count - 1 ? $"'{word}':*" : $"'{word}'"))})";

    private string Holds(SearchTerm term)
    {
        parameters.Add(IsWord(term) ? Words(term) : $"% {string.Join(' ', term.Words)}{(term.IsPrefix ? "" : " ")}%");
        var placeholder = $"{{{parameters.Count - 1}}}";
        return IsWord(term) ? $"s.words @@ CAST({placeholder} AS tsquery)" : $"s.folded LIKE {placeholder}";
    }
}
