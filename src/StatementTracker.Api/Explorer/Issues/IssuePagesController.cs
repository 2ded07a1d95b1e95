using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Explorer.Parts;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Issues;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Issues;

/// <summary>The codebook, and who stands where, as people read it.</summary>
[Route("issues")]
public sealed class IssuePagesController(
    IssueQueries issues, PositionQueries positions, StatementQueries statements, ReferenceQueries references, ShiftQueries shifts, Naming naming, Cursors cursors) : PageController
{
    private const int PositionsOfPage = 40;
    private const int MostSaid = 60;
    private const int MostShifts = 12;

    private static readonly ShiftKind[] Turns = [ShiftKind.Reverse, ShiftKind.Retract, ShiftKind.Harden, ShiftKind.Soften];

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] IssueListRequest request, CancellationToken cancellationToken)
    {
        var page = cursors.Write(await issues.ListAsync(request.Q, cursors.Read<NameCursor>(request), request.Size, cancellationToken));
        var frame = Frame("Issues", Section.Issues, new JsonTwin("The list", $"/api/v1/issues{Request.QueryString}"));
        return Page<IssuesPage, ListView<IssueResponse>>(frame, new ListView<IssueResponse>(page.Items, NextPage(page.NextCursor), request.Cursor is null, request.Q));
    }

    [HttpGet("{issue:key}")]
    public async Task<IActionResult> Get(string issue, [FromQuery] IssuePageRequest request, CancellationToken cancellationToken)
    {
        var id = await naming.IssueOfPathAsync(issue, cancellationToken);
        var shown = await issues.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("issue");
        var said = (await issues.TimelineAsync(id, after: null, MostSaid, cancellationToken))?.Items ?? [];
        if (request.Day is { } day) return LocalRedirect($"/issues/{issue}{AfterDays(day, said)}");

        var filter = new PositionFilter(AsOf: request.AsOf?.End);
        var stands = await positions.ListOfIssueAsync(id, filter, cursors.Read<PositionCursor>(request), request.Limit ?? PositionsOfPage, cancellationToken);
        var next = NextPage(cursors.Write(stands.Next));
        var grounds = await statements.AmongAsync(Because.StatementsBehind([.. stands.Items, .. stands.DateUnknown ?? []]), cancellationToken);
        var made = await references.OfStatementsAsync([.. said.Select(e => e.Statement.Id)], cancellationToken);
        var view = new IssueView(
            shown, stands, next, grounds, said, Lanes.Of(said, made), await TurnsAsync(id, request.AsOf?.End, cancellationToken), request.AsOf?.End, request.Cursor is null);

        var path = $"/api/v1/issues/{issue}";
        var asOf = request.AsOf is { } moment ? $"?asOf={Days.Iso(moment.End)}" : "";
        var frame = Frame(
            request.AsOf is null ? shown.Title : $"{shown.Title} as of {Days.Day(request.AsOf.End)}", Section.Issues,
            new JsonTwin("Who stands where", $"{path}/positions{asOf}"), new JsonTwin("The issue", path), new JsonTwin("What was said", $"{path}/timeline"), new JsonTwin("Reversals", $"{path}/shifts"));
        return Page<IssuePage, IssueView>(frame, view);
    }

    /// <summary>The address for so many days after the first that is shown.</summary>
    private static string AfterDays(int days, IReadOnlyList<TimelineEntry> said) =>
        Lanes.Span(said) is { } span ? $"?asOf={Days.Iso(span.First.AddDays(Math.Min(days, (span.Last - span.First).Days + 1)))}" : "";

    private async Task<IReadOnlyList<ShiftResponse>> TurnsAsync(Guid id, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var turns = new List<ShiftResponse>();
        foreach (var kind in Turns)
            turns.AddRange((await shifts.ListAsync(new ShiftFilter(IssueId: id, Kind: kind, To: to), after: null, MostShifts, cancellationToken)).Items);
        return [.. turns.OrderByDescending(t => t.At.Latest ?? t.At.Earliest ?? DateTimeOffset.MinValue).Take(MostShifts)];
    }
}

/// <summary>As of which day to show an issue.</summary>
public sealed record IssuePageRequest : PageRequest
{
    /// <summary>What was the case then; left out, it bounds nothing.</summary>
    public Moment? AsOf { get; init; }

    /// <summary>The same, as days after the first that is shown: what a slider can say.</summary>
    public int? Day { get; init; }
}
