using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Changes;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;
using StandardWebhook = StandardWebhooks.StandardWebhook;

namespace StatementTracker.Api.Tests.Webhooks;

public class DeliveryTests
{
    /// <summary>Pauses before each further attempt, in seconds.</summary>
    private static readonly double[] Pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_is_delivered_as_the_list_shows_it_and_signed_as_the_reference_library_signs(string provider)
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(provider);
        await service.Actor("Before Any");
        var (webhook, secret) = await service.Webhook(receiver);
        var actor = await service.Actor("Ana Verin");

        var got = await receiver.Next();

        var change = (await service.Http.Follow("&types=actor")).Single(c => c.Text("id") == actor);
        var message = JsonElement.Parse(got.Body);
        Assert.Equal(("actor.created", change.Text("recordedAt")), (message.Text("type"), message.Text("timestamp")));
        Assert.True(JsonElement.DeepEquals(change, message.GetProperty("data")));
        var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Timestamp, CultureInfo.InvariantCulture));
        Assert.Equal(new StandardWebhook(secret).Sign(got.Id, sent, got.Body), got.Signature);
        var logged = await service.Delivery(webhook, d => d.Text("state") == "delivered");
        Assert.Equal((got.Id, "1", "200", null), (logged.Text("id"), logged.Text("attempts"), logged.Text("status"), logged.Text("nextAttemptAt")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_not_taken_comes_again_under_the_same_id_byte_by_byte(string provider)
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(provider);
        receiver.Answers.Enqueue(500);
        receiver.Answers.Enqueue(302);
        var (webhook, _) = await service.Webhook(receiver);
        await service.Actor("Ana Verin");

        var first = await receiver.Next();
        var failed = await service.Delivery(webhook, d => d.Text("status") == "500");
        service.Factory.Clock.Advance(TimeSpan.FromSeconds(7));
        var second = await receiver.Next();
        var redirected = await service.Delivery(webhook, d => d.Text("status") == "302");
        service.Factory.Clock.Advance(TimeSpan.FromMinutes(7));
        var third = await receiver.Next();

        Assert.Equal("pending", failed.Text("state"));
        Assert.Contains("redirects", redirected.Text("fault"), StringComparison.Ordinal);
        Assert.Equal([first.Id, first.Id], new[] { second.Id, third.Id });
        Assert.Equal([first.Body, first.Body], new[] { second.Body, third.Body });
        Assert.Equal("/hook", third.Path);
        Assert.Equal("3", (await service.Delivery(webhook, d => d.Text("state") == "delivered")).Text("attempts"));
        Assert.Empty(receiver.Rest());
    }

    [Fact]
    public async Task Attempts_are_further_and_further_apart_until_three_days_of_failure_end_them()
    {
        await using var receiver = await Receiver.Start();
        receiver.Usual = 503;
        using var service = new Switchboard(TestDatabase.Sqlite);
        service.Factory.Clock.AutoAdvanceAmount = TimeSpan.FromTicks(10);
        var (webhook, _) = await service.Webhook(receiver);
        await service.Actor("Ana Verin");
        for (var attempt = 1; attempt <= Pauses.Length; attempt++)
        {
            await receiver.Next();
            var tried = await service.Delivery(webhook, d => d.Text("attempts") == $"{attempt}" && d.Text("status") == "503" && d.Text("state") == "pending" && Pause(d) != 120);
            Assert.InRange(Pause(tried), Pauses[attempt - 1] * 0.79, Pauses[attempt - 1] * 1.21);
            service.Factory.Clock.Advance(TimeSpan.FromSeconds(Pause(tried) + 1));
        }

        await receiver.Next();
        await service.Delivery(webhook, d => d.Text("state") == "failed" && d.Text("attempts") == "10");

        while (await service.State(webhook) == "enabled") await Task.Yield();
        Assert.Equal("failing", await service.State(webhook));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_receiver_that_is_gone_is_sent_no_more_until_it_is_enabled_again(string provider)
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(provider);
        receiver.Answers.Enqueue(410);
        var (webhook, _) = await service.Webhook(receiver, kinds: "created");
        await service.Actor("Ana Verin");
        await receiver.Next();
        while (await service.State(webhook) == "enabled") await Task.Yield();
        Assert.Equal("gone", await service.State(webhook));

        await service.Actor("Bo Karr");
        Assert.Single((await service.Http.GetJson($"{Switchboard.Webhooks}/{webhook}/deliveries")).Items());
        await service.Http.PatchJson($"{Switchboard.Webhooks}/{webhook}", new { enabled = true });

        Assert.Equal("Bo Karr", JsonElement.Parse((await receiver.Next()).Body).Text("data.state.name"));
        Assert.Equal("enabled", await service.State(webhook));
    }

    [Fact]
    public async Task During_a_rotation_both_secrets_sign_and_after_a_day_the_new_one_only()
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(TestDatabase.Sqlite);
        var (webhook, former) = await service.Webhook(receiver);
        var rotated = await service.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, $"{Switchboard.Webhooks}/{webhook}/secret"), HttpStatusCode.OK);
        await service.Actor("Ana Verin");
        var during = await receiver.Next();
        service.Factory.Clock.Advance(TimeSpan.FromHours(25));
        await service.Actor("Bo Karr");
        var after = await receiver.Next();

        Assert.Equal($"{Signed(rotated.Text("secret")!, during)} {Signed(former, during)}", during.Signature);
        Assert.Equal(Signed(rotated.Text("secret")!, after), after.Signature);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_sent_can_be_sent_again_one_by_one_or_from_a_cursor_on(string provider)
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(provider);
        await service.Actor("Before Any");
        var start = (await service.Http.Follow())[0].Text("cursor");
        var (webhook, _) = await service.Webhook(receiver);
        await service.Actor("Ana Verin");
        var first = await receiver.Next();
        await service.Delivery(webhook, d => d.Text("state") == "delivered");

        await service.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, $"{Switchboard.Webhooks}/{webhook}/deliveries/{first.Id}/replay"), HttpStatusCode.OK);
        var again = await receiver.Next();
        await service.Delivery(webhook, d => d.Text("state") == "delivered");
        await service.Http.PostJson($"{Switchboard.Webhooks}/{webhook}/replay", new { after = start }, HttpStatusCode.OK);
        var fromCursor = await receiver.Next();

        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        Assert.Equal((first.Id, first.Body), (fromCursor.Id, fromCursor.Body));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_change_is_delivered_once_though_two_processes_deliver_and_none_did_when_it_was_written(string provider)
    {
        const int Changes = 12;
        await using var receiver = await Receiver.Start();
        using var database = TestDatabase.Create(provider);
        using (var writer = new Switchboard(database, ("Webhooks:Enabled", "false")))
        {
            await writer.Webhook(receiver, types: "actor");
            for (var i = 0; i < Changes; i++) await writer.Actor($"Speaker {i}");
        }

        using var one = new Switchboard(database);
        using var other = new Switchboard(database);
        List<Received> got = [];
        while (got.Count < Changes) got.Add(await receiver.Next());
        await one.Actor("Last Speaker");
        got.Add(await receiver.Next());

        Assert.Equal(Changes + 1, got.Concat(receiver.Rest()).Select(g => g.Id).Distinct().Count());
        Assert.Equal(Changes + 1, got.Count);
    }

    [Fact]
    public async Task A_webhook_gets_what_its_filter_takes()
    {
        await using var receiver = await Receiver.Start();
        using var service = new Switchboard(TestDatabase.Sqlite);
        var (ana, bo) = (await service.Actor("Ana Verin"), await service.Actor("Bo Karr"));
        await service.Webhook(receiver, types: "actor", kinds: "changed", actor: "bo-karr");
        await service.Http.PatchJson($"/api/v1/actors/{ana}", new { name = "Anna Verin" });
        await service.Http.PatchJson($"/api/v1/actors/{bo}", new { name = "Bob Karr" });

        Assert.Equal("Bob Karr", JsonElement.Parse((await receiver.Next()).Body).Text("data.state.name"));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_when_the_connection_is_made()
    {
        await using var receiver = await Receiver.Start();
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var service = new Switchboard(database, ("Webhooks:AllowPrivateAddresses", "false"));
        var made = await service.Http.PostJson(Switchboard.Webhooks, new { url = "https://hooks.example.org/hook" });
        var webhook = made.Text("details.id")!;

        // The name came to mean this machine after it was entered.
        await using (var context = database.OpenContext())
        {
            var stored = await context.Webhooks.SingleAsync();
            stored.Url = receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
            await context.SaveChangesAsync();
        }

        await service.Actor("Ana Verin");
        var tried = await service.Delivery(webhook, d => d.Text("fault") is not null);

        Assert.Equal(("The receiver is at no public address.", null), (tried.Text("fault"), tried.Text("status")));
        Assert.Empty(receiver.Rest());
    }

    private static double Pause(JsonElement delivery) =>
        Math.Round((delivery.GetProperty("nextAttemptAt").GetDateTimeOffset() - delivery.GetProperty("lastAttemptAt").GetDateTimeOffset()).TotalSeconds, 1);

    private static string Signed(string secret, Received got) =>
        new StandardWebhook(secret).Sign(got.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Timestamp, CultureInfo.InvariantCulture)), got.Body);
}
