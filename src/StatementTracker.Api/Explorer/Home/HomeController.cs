using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Home;

/// <summary>The first page. What it asks is bounded whatever the record holds: the latest statements, and the issues those are about.</summary>
[Route("")]
public sealed class HomeController(StatementQueries statements, PositionQueries positions, ShiftQueries shifts) : PageController
{
    private const int Read = 50;
    private const int Shown = 6;

    [HttpGet]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var latest = (await statements.ListAsync(new StatementFilter(), after: null, Read, cancellationToken)).Items;
        var issues = latest.SelectMany(s => s.Stances.Select(t => t.Issue)).GroupBy(i => i.Id)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Slug, StringComparer.Ordinal).Take(Shown).Select(g => g.First()).ToList();

        var balances = new List<IssueBalance>();
        var turns = new List<ShiftResponse>();
        foreach (var issue in issues)
        {
            var page = await positions.ListOfIssueAsync(issue.Id, new PositionFilter(), after: null, limit: 1, cancellationToken);
            balances.Add(new IssueBalance(issue, page.ByStance ?? []));
            foreach (var kind in new[] { ShiftKind.Reverse, ShiftKind.Retract, ShiftKind.Soften, ShiftKind.Harden })
                turns.AddRange((await shifts.ListAsync(new ShiftFilter(IssueId: issue.Id, Kind: kind), after: null, Shown, cancellationToken)).Items);
        }

        var view = new HomeView(
            [.. latest.Take(Shown)], balances, [.. turns.OrderByDescending(t => t.At.Latest ?? t.At.Earliest ?? DateTimeOffset.MinValue).Take(Shown)]);
        return Page<HomePage, HomeView>(Frame("Who said what", section: null, new JsonTwin("The latest statements", $"/api/v1/statements?limit={Shown}")), view);
    }
}
