using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Reviewing;

/// <summary>One decision, or the undoing of one.</summary>
[Authorize(nameof(KeyScope.Write))]
[Route("review")]
public sealed class DecisionsController(
    StatementQueries statements, StatementCuration statementCuration,
    ReferenceQueries references, ReferenceCuration referenceCuration,
    ActorCuration actorCuration, Preconditions preconditions) : PrivateController
{
    private const string AnyState = "*";

    [HttpPost("statements/{id:id}")]
    public async Task<IActionResult> Statement(Guid id, [FromForm] ReviewState review, [FromForm] string tag, CancellationToken cancellationToken)
    {
        if (review is not (ReviewState.Confirmed or ReviewState.Rejected)) throw ProblemException.Invalid("review", "must be confirmed or rejected.");
        await ReviewAsync(id, review, tag, cancellationToken);
        return GoTo($"/review?did={(review == ReviewState.Confirmed ? "confirmed" : "rejected")}&statement={id}");
    }

    [HttpPost("statements/{id:id}/undo")]
    public async Task<IActionResult> UndoStatement(Guid id, CancellationToken cancellationToken)
    {
        await ReviewAsync(id, ReviewState.Extracted, AnyState, cancellationToken);
        return GoTo("/review");
    }

    /// <param name="to">The statement it means; left out, the link is none.</param>
    [HttpPost("references/{id:id}")]
    public async Task<IActionResult> Reference(Guid id, [FromForm] Guid? to, [FromForm] string tag, CancellationToken cancellationToken)
    {
        await LinkAsync(id, to is null ? new ReferencePatch { Review = ReviewState.Rejected } : new ReferencePatch { ToId = to }, tag, cancellationToken);
        return GoTo($"/review?did={(to is null ? "rejected" : "linked")}&reference={id}");
    }

    [HttpPost("references/{id:id}/undo")]
    public async Task<IActionResult> UndoReference(Guid id, CancellationToken cancellationToken)
    {
        await LinkAsync(id, new ReferencePatch { Review = ReviewState.Extracted }, AnyState, cancellationToken);
        return GoTo("/review");
    }

    [HttpPost("actors/{id:id}")]
    public async Task<IActionResult> Merge(Guid id, [FromForm] Guid into, CancellationToken cancellationToken)
    {
        if (!await actorCuration.MergeAsync(id, into, cancellationToken)) throw ProblemException.NotFound("actor");
        return GoTo($"/review?did=merged&actor={id}");
    }

    [HttpPost("actors/{id:id}/undo")]
    public async Task<IActionResult> UndoMerge(Guid id, CancellationToken cancellationToken)
    {
        if (!await actorCuration.SplitAsync(id, cancellationToken)) throw ProblemException.NotFound("actor");
        return GoTo("/review");
    }

    private async Task ReviewAsync(Guid id, ReviewState review, string tag, CancellationToken cancellationToken)
    {
        if (!await statementCuration.CorrectAsync(
            id, new StatementPatch { Review = review }, preconditions.Require(tag, token => statements.FindAsync(id, token)), cancellationToken))
            throw ProblemException.NotFound("statement");
    }

    private async Task LinkAsync(Guid id, ReferencePatch patch, string tag, CancellationToken cancellationToken)
    {
        if (!await referenceCuration.CorrectAsync(id, patch, preconditions.Require(tag, token => references.FindAsync(id, token)), cancellationToken))
            throw ProblemException.NotFound("reference");
    }
}
