using FluentValidation;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.Agents;

internal sealed class ReadEvidence(EvidenceQueries evidence, Cursors cursors) : IAgentTool<EvidenceRequest, EvidenceList>
{
    public static ToolText Text { get; } = new(
        "read_evidence",
        "Read evidence",
        "Shows the article behind statements, and each statement with the text around it, so that it can be quoted and judged. Takes a "
        + "statement (for that one alone) or an article (for all it reports, in text order).");

    public async Task<EvidenceList> AskAsync(EvidenceRequest request, CancellationToken cancellationToken)
    {
        var page = request.Statement is { } statement
            ? await evidence.OfStatementAsync(statement, cancellationToken) ?? throw ProblemException.NotFound("statement")
            : await evidence.OfArticleAsync(request.Article!.Value, cursors.Read<OrdinalCursor>(request), request.Size, cancellationToken) ?? throw ProblemException.NotFound("article");
        return new EvidenceList(page.Article, page.Items, cursors.Write(page.Next));
    }
}

/// <summary>Whose evidence to read: an article's or a statement's.</summary>
public sealed record EvidenceRequest : PageRequest
{
    /// <summary>All statements of this article.</summary>
    public Guid? Article { get; init; }

    /// <summary>This statement alone.</summary>
    public Guid? Statement { get; init; }
}

internal sealed class EvidenceValidator : AbstractValidator<EvidenceRequest>
{
    public EvidenceValidator() => RuleFor(evidence => evidence.Article)
        .Must((evidence, article) => article is null != evidence.Statement is null).WithMessage("is required, or statement is; not both.");
}

/// <summary>One page of an article's evidence.</summary>
/// <param name="Article">Where it was read.</param>
/// <param name="Items">In text order.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record EvidenceList(ArticleSummary Article, IReadOnlyList<Evidence> Items, string? NextCursor);
