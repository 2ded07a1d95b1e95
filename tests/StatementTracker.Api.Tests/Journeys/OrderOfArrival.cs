using System.Text.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Journeys;

public sealed class OrderOfArrival
{
    private static readonly (string Text, string? Date)[] Articles =
    [
        (Dispatches.MinisterRejects, "2025-03-05"),
        (Dispatches.SpokesmanDefers, "2025-03-14"),
        (Dispatches.OppositionEchoes, "2025-03-13"),
        (Dispatches.OppositionRetracts, "2025-03-22"),
        (Dispatches.TorviaDisputes, null),
        (Dispatches.BareVerin, "2025-03-09"),
        (Dispatches.AnotherVerin, "2025-03-10"),
        (Dispatches.MinisterTurns, "2025-04-05"),
        (Dispatches.DeclinesComment, null),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Any_order_of_arrival_gives_the_same_record(string provider)
    {
        var random = new Random(20260105);
        string? expected = null;
        for (var run = 0; run < 6; run++)
        {
            var order = Articles.ToArray();
            if (run > 0) random.Shuffle(order);
            using var newsroom = await Newsroom.Open(provider);
            await newsroom.PublishAll(order);
            var record = await Describe(newsroom);
            expected ??= record;
            Assert.Equal(expected, record);
        }

        Assert.Contains("against deferred", expected, StringComparison.Ordinal);
    }

    /// <summary>All that the record says, without ids, slugs and times of recording.</summary>
    private static async Task<string> Describe(Newsroom newsroom)
    {
        var statements = await Items(newsroom, "/api/v1/statements?limit=200");
        var words = statements.ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("text").GetString());
        var lines = statements.Select(s =>
                $"statement {string.Join('+', s.GetProperty("speakers").EnumerateArray().Select(p => $"{Name(p, "actor")} {p.GetProperty("link")} {Name(p, "onBehalfOf")}"))} {s.GetProperty("act")} {s.GetProperty("text")} {s.GetProperty("saidAt")}")
            .Concat((await Items(newsroom, "/api/v1/actors?limit=200")).Select(a => $"actor {a.GetProperty("name")} {a.GetProperty("kind")}"))
            .Concat((await Items(newsroom, "/api/v1/references?limit=200")).Select(r =>
                $"reference {r.GetProperty("type")} {r.GetProperty("state")} {words[r.GetProperty("from").GetProperty("id").GetString()!]} -> {To(r, words)}"))
            .Concat((await Items(newsroom, "/api/v1/positions?limit=200")).Select(p =>
                $"position {Name(p, "actor")} {p.GetProperty("stance")} {p.GetProperty("basis")} {p.GetProperty("diverged")} {p.GetProperty("conditional")} {p.GetProperty("effectiveFrom")} {p.GetProperty("confidence")} "
                + string.Join(" | ", p.GetProperty("derivation").EnumerateArray().Select(d => d.GetProperty("text").GetString()))));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static async Task<List<JsonElement>> Items(Newsroom newsroom, string path) =>
        [.. (await newsroom.Http.GetJson(path)).GetProperty("items").EnumerateArray()];

    private static string? Name(JsonElement owner, string property) =>
        owner.TryGetProperty(property, out var actor) && actor.ValueKind == JsonValueKind.Object ? actor.GetProperty("name").GetString() : null;

    private static string? To(JsonElement reference, Dictionary<string, string?> words) =>
        reference.GetProperty("to") is { ValueKind: JsonValueKind.Object } to ? words[to.GetProperty("id").GetString()!] : null;
}
