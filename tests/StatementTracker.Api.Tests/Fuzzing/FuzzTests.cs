using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>
/// Requests made from the OpenAPI document, from a seed: <c>STATEMENTTRACKER_FUZZ_REQUESTS</c> says how many,
/// <c>STATEMENTTRACKER_FUZZ_SEED</c> where to begin.
/// </summary>
public class FuzzTests
{
    private const int Few = 750;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_answer_is_as_described_and_what_is_refused_stores_nothing(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var factory = new ApiFactory(database);
        using var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        var document = await client.GetJson("/swagger/v1/swagger.json");
        await Prepare(client);
        await using var stored = database.OpenContext();
        var (count, seed) = (Setting("STATEMENTTRACKER_FUZZ_REQUESTS", Few), Setting("STATEMENTTRACKER_FUZZ_SEED", 20_260));
        var fuzzer = new Fuzzer(document, client, stored, seed);

        await fuzzer.Run(count);

        if (fuzzer.Faults.Count > 0) Assert.Fail($"seed {seed}\n{string.Join("\n", fuzzer.Faults.Values)}");
        foreach (var call in fuzzer.Calls) Assert.Contains(fuzzer.Seen.Keys, seen => seen.StartsWith($"{call} ", StringComparison.Ordinal));
        Assert.All((string[])["createActor", "createArticle", "createIssue", "createKey"], call => Assert.Contains($"{call} 201", fuzzer.Seen.Keys));
        await client.GetJson("/health/ready");
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : usual;

    /// <summary>Something of everything, so that requests have what to name.</summary>
    private static async Task Prepare(HttpClient client)
    {
        await client.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Observers should be let in.", terms = (string[])["observers"] });
        await client.PostJson("/api/v1/articles", new { text = Desk.Dispatch, publishedAt = "2024-03-04" });
        await client.PostJson("/api/v1/articles", new { text = "Bo Ulm echoed Ana Verin on Tuesday. “There is a position, which was expressed by Ana Verin. I have nothing to add,” he said.", publishedAt = "2024-03-06" });
        await client.PostJson("/api/v1/actors", new { name = "=Ministry, of \"Tides\"", kind = "organization" });
    }
}
