using System.Net.Http.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class SnapshotTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_made_of_several_queries_never_mixes_two_states_of_the_record(string provider)
    {
        using var desk = new Desk(provider);
        var (actor, issue) = (await desk.Actor("Ana Verin"), await desk.Issue());
        using var stop = new CancellationTokenSource();
        var writer = FlipAsync(desk, actor, issue, stop.Token);

        for (var i = 0; i < 60; i++)
        {
            var answer = await desk.Http.GetJson("/api/v1/issues/observers/positions");
            var counted = answer.GetProperty("byStance").EnumerateArray().Sum(c => c.GetProperty("count").GetInt32());
            Assert.Equal(answer.Items().Length, counted);
            Assert.Equal(counted == 0, answer.Text("coverage") is not null);
        }

        await stop.CancelAsync();
        await writer;
    }

    /// <summary>Asserts and removes a position, over and over.</summary>
    private static async Task FlipAsync(Desk desk, string actor, string issue, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var response = await desk.Http.PostAsJsonAsync("/api/v1/positions", new { actor, issue, stance = "for" }, CancellationToken.None);
            await desk.Http.DeleteJson(response.Headers.Location!.ToString());
        }
    }
}
