using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Statements;

/// <summary>A statement and what it hangs together with.</summary>
/// <param name="Article">The article that reports it.</param>
/// <param name="Before">The article's words before it, some of them.</param>
/// <param name="Around">From its first word to its last, as the article has them.</param>
/// <param name="After">The article's words after it, some of them.</param>
/// <param name="Authority">On whose authority it is made.</param>
/// <param name="Graph">What it refers to, and what refers to it.</param>
/// <param name="Reports">The wordings of the same utterance; empty where there is only this one.</param>
public sealed record StatementView(
    StatementResponse Statement,
    ArticleResponse Article,
    string Before,
    string Around,
    string After,
    AuthorityResponse Authority,
    GraphResponse Graph,
    IReadOnlyList<ReportResponse> Reports)
{
    private const int Near = 160;

    public IEnumerable<ReferenceResponse> Makes => Graph.Edges.Where(r => r.From.Id == Statement.Id);

    public IEnumerable<ReferenceResponse> Receives => Graph.Edges.Where(r => r.To?.Id == Statement.Id);

    /// <summary>Cuts the statement's surroundings out of its article, between words.</summary>
    public static (string Before, string Around, string After) Cut(StatementResponse statement, string text)
    {
        if (statement.Spans.Count == 0) return ("", statement.Text, "");
        var (start, end) = (statement.Spans.Min(s => s.Start), statement.Spans.Max(s => s.End));
        var first = start <= Near ? 0 : text.IndexOf(' ', start - Near) is var at && at >= 0 && at < start ? at + 1 : start;
        var last = text.Length - end <= Near ? text.Length : text.LastIndexOf(' ', end + Near) is var to && to > end ? to : end;
        return ((first > 0 ? "… " : "") + text[first..start], text[start..end], text[end..last] + (last < text.Length ? " …" : ""));
    }
}
