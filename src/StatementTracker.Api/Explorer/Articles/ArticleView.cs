using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Articles;

/// <summary>An article with its statements where they stand.</summary>
/// <param name="Segments">The text, cut at its marks.</param>
/// <param name="Statements">Those of this page, in text order.</param>
/// <param name="References">Those that these statements make.</param>
/// <param name="Next">Where the statements go on, or null.</param>
/// <param name="IsFirst">True for the first statements.</param>
public sealed record ArticleView(
    ArticleResponse Article,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<Numbered> Statements,
    IReadOnlyList<ReferenceResponse> References,
    string? Next,
    bool IsFirst)
{
    /// <summary>What it is called: its title, else its first words.</summary>
    public static string Name(ArticleResponse article) =>
        article.Title ?? Parts.Wording.Short(article.Text.TrimStart().Split('\n', 2)[0].Trim(), 90);

    /// <summary>Where a statement is found from here: in this text, else on its own page.</summary>
    public string WayTo(Guid statement) => Statements.Any(s => s.Statement.Id == statement) ? $"#s-{statement}" : $"/statements/{statement}";

    public int? NumberOf(Guid statement) => Statements.FirstOrDefault(s => s.Statement.Id == statement)?.Number;
}
