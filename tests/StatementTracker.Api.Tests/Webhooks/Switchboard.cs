using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Webhooks;

/// <summary>A service that sends to receivers on this machine.</summary>
internal sealed class Switchboard : IDisposable
{
    public const string Webhooks = "/api/v1/webhooks";

    private readonly TestDatabase? own;

    public Switchboard(string provider)
        : this(TestDatabase.Create(provider)) => own = Database;

    /// <summary>A further process over a database of another's.</summary>
    public Switchboard(TestDatabase database, params (string, string?)[] settings)
    {
        Database = database;
        Factory = new ApiFactory(database, [("Webhooks:Enabled", "true"), ("Webhooks:AllowPrivateAddresses", "true"), .. settings]);
        Http = Factory.CreateClient();
    }

    public TestDatabase Database { get; }

    public ApiFactory Factory { get; }

    public HttpClient Http { get; }

    /// <returns>The id of the webhook, and its secret.</returns>
    public async Task<(string Id, string Secret)> Webhook(Receiver receiver, string? types = null, string? kinds = null, string? actor = null)
    {
        var made = await Http.PostJson(Webhooks, new { url = receiver.Url, types = types?.Split(','), kinds = kinds?.Split(','), actor });
        return (made.Text("details.id")!, made.Text("secret")!);
    }

    public async Task<string> Actor(string name) => Desk.Id(await Http.PostJson("/api/v1/actors", new { name, kind = "person" }));

    public async Task<string> State(string webhook) => (await Http.GetJson($"{Webhooks}/{webhook}")).Text("state")!;

    /// <summary>The one delivery of a webhook, once it is as wanted.</summary>
    public async Task<JsonElement> Delivery(string webhook, Func<JsonElement, bool> wanted)
    {
        for (var asked = DateTime.UtcNow; DateTime.UtcNow < asked.AddSeconds(60); await Task.Yield())
        {
            if ((await Http.GetJson($"{Webhooks}/{webhook}/deliveries")).Items() is [var one] && wanted(one)) return one;
        }

        throw new TimeoutException($"{await Http.GetJson($"{Webhooks}/{webhook}/deliveries")}");
    }

    public void Dispose()
    {
        Http.Dispose();
        Factory.Dispose();
        own?.Dispose();
    }
}
