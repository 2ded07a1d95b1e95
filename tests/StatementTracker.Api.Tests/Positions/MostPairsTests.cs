using System.Net;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Positions;

/// <summary>How much of the record an answer may be asked to do without.</summary>
public class MostPairsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_ledger_of_more_pairs_than_one_answer_may_derive_is_refused_by_the_name_of_what_asks_for_it(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient();
        var wall = new Issue { Slug = "sea-wall", Title = "Sea wall", Proposition = "The sea wall should be built.", Terms = [] };
        await StoreAsync(database, wall);
        await StoreAsync(database, [.. Enumerable.Range(0, SupposedPairs.Most).SelectMany(i => Standing(i, wall))]);

        await client.GetJson("/api/v1/issues/sea-wall/shifts?minConfidence=0.4");

        await StoreAsync(database, [.. Standing(SupposedPairs.Most, wall)]);

        foreach (var (asked, field) in new[] { ("minConfidence=0.5", "minConfidence"), ("review=confirmed", "review") })
        {
            var problem = await client.GetJson($"/api/v1/issues/sea-wall/shifts?{asked}", HttpStatusCode.BadRequest);
            Assert.Contains("more than 2000 positions", Assert.Single(problem.GetProperty("errors").GetProperty(field).EnumerateArray()).GetString(), StringComparison.Ordinal);
        }

        await client.GetJson("/api/v1/issues/sea-wall/shifts?limit=9");
        await client.GetJson("/api/v1/issues/sea-wall/positions?minConfidence=0.5");
    }

    private static object[] Standing(int number, Issue issue)
    {
        var slug = $"mover-{number:0000}";
        var actor = new Actor { Slug = slug, Name = $"Mover {number}", Kind = ActorKind.Person, IdentityKey = slug };
        var position = new Position
        {
            ActorId = actor.Id,
            IssueId = issue.Id,
            Stance = Stance.For,
            Basis = Basis.Own,
            EffectiveFrom = SaidAt.Unknown,
            IsCurrent = true,
            Detail = new PositionDetail(
                new ActorLabel(actor.Id, slug, actor.Name, actor.Kind), new IssueLabel(issue.Id, issue.Slug, issue.Title), [], [], [], null, null, null, null, null),
        };
        return [actor, position];
    }

    private static async Task StoreAsync(TestDatabase database, params object[] records)
    {
        await using var context = database.OpenContext();
        context.AddRange(records);
        await context.SaveChangesAsync();
    }
}
