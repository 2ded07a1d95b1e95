using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Explorer.Parts;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Reviewing;

/// <summary>The queue of what wants a look. Decisions go through curation, so that they are in the audit with the key that made them.</summary>
[Authorize(nameof(KeyScope.Write))]
[Route("review")]
public sealed class ReviewController(
    StatementQueries statements, ReferenceQueries references, DuplicateQueries duplicates, EntityTags tags, Cursors cursors) : PrivateController
{
    /// <summary>How many of the latest statements are looked through for the least certain.</summary>
    private const int Latest = 200;
    private const int Shown = 8;

    [HttpGet]
    public async Task<IActionResult> Get([FromQuery] ReviewRequest request, CancellationToken cancellationToken)
    {
        var latest = await statements.ListAsync(new StatementFilter(), cursors.Read<InstantCursor>(request), Latest, cancellationToken);
        // What a review was taken back of has no probability any more, and is decided anew first.
        var unsure = latest.Items.Where(s => s.Review == ReviewState.Extracted).OrderBy(s => s.Confidence ?? 0).Take(Shown);
        var view = new ReviewView(
            FormToken,
            [.. unsure.Select(s => new Tagged<StatementResponse>(s, tags.Of(s)))],
            await OpenReferencesAsync(cancellationToken),
            await duplicates.AmongAsync(latest.Items, Shown, cancellationToken),
            DoneBy(request),
            NextPage(cursors.Write(latest.Next)));
        return Page<ReviewPage, ReviewView>(Frame("Review", Section.Review, new JsonTwin("Open references", "/api/v1/references?state=unresolved")), view);
    }

    private async Task<IReadOnlyList<ReferenceToDecide>> OpenReferencesAsync(CancellationToken cancellationToken)
    {
        var open = new List<ReferenceResponse>();
        foreach (var state in new[] { LinkState.Ambiguous, LinkState.Unresolved })
        {
            var page = await references.ListAsync(new ReferenceFilter(state), after: null, Latest, cancellationToken);
            open.AddRange(page.Items.Where(r => r.Review == ReviewState.Extracted).Take(Shown - open.Count));
        }

        var meant = await statements.AmongAsync([.. open.SelectMany(r => r.Candidates.Select(c => c.StatementId)).Distinct()], cancellationToken);
        return [.. open.Select(r => new ReferenceToDecide(
            r, tags.Of(r), [.. r.Candidates.OrderByDescending(c => c.Score).Where(c => meant.ContainsKey(c.StatementId)).Take(Shown).Select(c => meant[c.StatementId])]))];
    }

    private static ReviewDone? DoneBy(ReviewRequest request) => request switch
    {
        { Statement: { } id, Did: { } did } => new($"Statement {Wording.Of(did)}.", $"/review/statements/{id}/undo"),
        { Reference: { } id, Did: { } did } => new($"Reference {Wording.Of(did)}.", $"/review/references/{id}/undo"),
        { Actor: { } id, Did: { } did } => new($"Actors {Wording.Of(did)}.", $"/review/actors/{id}/undo"),
        _ => null,
    };
}

/// <summary>Which part of the queue, and what was decided just before.</summary>
public sealed record ReviewRequest : PageRequest
{
    /// <summary>What was done.</summary>
    public ReviewDeed? Did { get; init; }

    /// <summary>With which statement.</summary>
    public Guid? Statement { get; init; }

    /// <summary>With which reference.</summary>
    public Guid? Reference { get; init; }

    /// <summary>With which duplicate.</summary>
    public Guid? Actor { get; init; }
}

/// <summary>What a reviewer can do.</summary>
public enum ReviewDeed { Confirmed, Rejected, Edited, Linked, Merged }
