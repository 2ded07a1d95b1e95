using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;

namespace StatementTracker.Api.Tests.Changes;

/// <summary>A consumer of the changes.</summary>
internal static class Following
{
    public const string Changes = "/api/v1/changes";

    /// <summary>Page after page until there is nothing more.</summary>
    public static async Task<List<JsonElement>> Follow(this HttpClient client, string filter = "", string? after = null, int limit = 200)
    {
        List<JsonElement> seen = [];
        while (true)
        {
            var page = await client.GetJson($"{Changes}?limit={limit}{filter}{(after is null ? "" : $"&after={after}")}");
            Assert.InRange(page.Items().Length, 0, limit);
            seen.AddRange(page.Items());
            after = page.Text("nextCursor");
            if (page.Text("more") == "false") return seen;
        }
    }

    /// <summary>As server-sent events name it: <c>reference.resolved</c>.</summary>
    public static string Event(this JsonElement change) => $"{change.Text("type")}.{change.Text("kind")}";

    /// <summary>The place after the latest change.</summary>
    public static async Task<string> Latest(this HttpClient client) =>
        (await client.GetJson($"{Changes}?after=latest")).Text("nextCursor")!;

    /// <summary>Moves the clock on until a request that waits is answered.</summary>
    public static async Task<T> While<T>(this ApiFactory factory, Task<T> waiting, TimeSpan step)
    {
        while (!waiting.IsCompleted)
        {
            factory.Clock.Advance(step);
            await Task.WhenAny(waiting, Task.Run(Thread.Yield));
        }

        return await waiting;
    }
}
