using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>A query as SQLite's FTS5 reads it: each term a quoted string of folded words, in which nothing has a meaning of its own.</summary>
internal static class Fts5Query
{
    public static string Of(SearchQuery query)
    {
        var required = string.Join(" AND ", query.Required.Select(AnyOf));
        return query.Excluded.Count == 0 ? required : $"({required}) NOT {AnyOf(query.Excluded)}";
    }

    private static string AnyOf(IReadOnlyList<SearchTerm> terms) => $"({string.Join(" OR ", terms.Select(Term))})";

    private static string Term(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";
}
