using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Npgsql;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Faults;

public class DatabaseAwayTests
{
    [Theory, OnPostgreSql]
    public async Task While_the_server_is_away_there_are_503s_and_once_it_is_back_there_are_none_and_nothing_is_lost(string provider)
    {
        using var database = TestDatabase.Create(provider);
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var relay = new Relay(address.Host!, address.Port);
        (address.Host, address.Port) = ("127.0.0.1", relay.Port);
        using var factory = new ApiFactory(database, ("ConnectionStrings:Tracker", address.ConnectionString));
        using var http = factory.CreateClient();
        var load = new Load(http);
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(client => load.RunAsync(client, stop.Token)).ToList();

        await load.Until(answers => answers.Count(answer => answer == HttpStatusCode.Created) >= 8);
        relay.Cut();
        await load.Until(answers => answers.Count(answer => answer == HttpStatusCode.ServiceUnavailable) >= 8);
        relay.Open();
        await load.Until(answers => answers.Skip(answers.Count - 12).All(answer => answer != HttpStatusCode.ServiceUnavailable));
        var settled = load.Answers.Count;
        await load.Until(answers => answers.Count >= settled + 40);
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        Assert.All(load.Answers, answer => Assert.True(answer is HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{answer}"));
        Assert.DoesNotContain(HttpStatusCode.ServiceUnavailable, load.Answers.Skip(settled));
        using var direct = new ApiFactory(database);
        using var reader = direct.CreateClient();
        foreach (var text in load.Acknowledged) await reader.PostJson("/api/v1/articles", new { text }, HttpStatusCode.OK);
    }

    /// <summary>Clients that each take in an article and read, again and again.</summary>
    private sealed class Load(HttpClient http)
    {
        private readonly ConcurrentQueue<HttpStatusCode> answers = new();

        public ConcurrentBag<string> Acknowledged { get; } = [];

        public IReadOnlyList<HttpStatusCode> Answers => [.. answers];

        public async Task RunAsync(int client, CancellationToken stop)
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var text = $"{Desk.Dispatch} Client {client} sends report {i}.";
                using var written = await http.PostAsJsonAsync("/api/v1/articles", new { text }, CancellationToken.None);
                if (written.StatusCode == HttpStatusCode.Created) Acknowledged.Add(text);
                using var read = await http.GetAsync($"/api/v1/statements?limit={(i % 200) + 1}", CancellationToken.None);
                answers.Enqueue(written.StatusCode);
                answers.Enqueue(read.StatusCode);
            }
        }

        public async Task Until(Func<IReadOnlyList<HttpStatusCode>, bool> holds)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (!holds(Answers)) await Task.Delay(5, limit.Token);
        }
    }
}
