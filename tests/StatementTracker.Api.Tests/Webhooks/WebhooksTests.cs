using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Webhooks;

public class WebhooksTests
{
    private const string Webhooks = Switchboard.Webhooks;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_webhook_is_made_shown_changed_and_removed_and_its_secret_is_shown_once(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Issue();
        var made = await desk.Http.PostJson(Webhooks, new { url = "https://hooks.example.org/in", description = "Desk", types = (string[])["position"], kinds = (string[])["shifted", "withdrawn"], issue = "observers" });
        var path = $"{Webhooks}/{made.Text("details.id")}";

        var changed = await desk.Http.PatchJson(path, new { url = "https://hooks.example.org/there", description = (string?)null, kinds = (string[]?)null, enabled = false });
        var listed = await desk.Http.GetJson(Webhooks);

        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", made.Text("secret"));
        Assert.Equal("""["shifted","withdrawn"]""", made.Text("details.kinds"));
        Assert.Equal(("https://hooks.example.org/there", null, null, "disabled"), (changed.Text("url"), changed.Text("description"), changed.Text("kinds"), changed.Text("state")));
        Assert.Equal("""["position"]""", changed.Text("types"));
        Assert.Equal([changed.ToString()], listed.Items().Select(w => w.ToString()));
        Assert.DoesNotContain("whsec_", listed.ToString(), StringComparison.Ordinal);
        await desk.Http.DeleteJson(path);
        await desk.Http.GetJson(path, HttpStatusCode.NotFound);
        await desk.Http.GetJson($"{path}/deliveries", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("http://hooks.example.org/")]
    [InlineData("https://localhost/")]
    [InlineData("https://hooks.localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.16.0.1/")]
    [InlineData("https://192.168.1.1:8443/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    [InlineData("ftp://hooks.example.org/")]
    [InlineData("/hook")]
    public async Task An_address_that_is_not_public_is_refused(string url)
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        var problem = await desk.Http.PostJson(Webhooks, new { url }, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty("url", out _), problem.ToString());
    }

    [Theory]
    [InlineData("https://203.0.114.7/")]
    [InlineData("https://[2606:4700::1]/")]
    [InlineData("https://hooks.example.org:8443/in?token=1")]
    public async Task A_public_one_is_taken(string url)
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        Assert.Equal(url, (await desk.Http.PostJson(Webhooks, new { url })).Text("details.url"));
    }

    [Fact]
    public async Task What_it_does_not_understand_is_refused()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        const string Url = "https://hooks.example.org/";
        var made = await desk.Http.PostJson(Webhooks, new { url = Url });
        var path = $"{Webhooks}/{made.Text("details.id")}";

        await desk.Http.PostJson(Webhooks, new { url = Url, types = (string[])["key"] }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson(Webhooks, new { url = Url, types = (string[])[] }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson(Webhooks, new { url = Url, kinds = (string[])["created", "created"] }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson(Webhooks, new { url = Url, actor = "nobody" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PatchJson(path, new { enabled = (bool?)null }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson($"{path}/replay", new { after = "somewhere" }, HttpStatusCode.BadRequest);
        await desk.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, $"{path}/deliveries/{Guid.CreateVersion7()}/replay"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task They_are_for_admins_only()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var client = factory.CreateClient();

        using var without = await client.GetAsync(Webhooks);
        client.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        var made = await client.PostJson("/api/v1/keys", new { name = "Desk", scope = "write" });
        using var desk = factory.CreateClient();
        desk.DefaultRequestHeaders.Add("X-Api-Key", made.Text("key"));
        using var tooLittle = await desk.GetAsync(Webhooks);

        await without.Problem(HttpStatusCode.Unauthorized, "key-required");
        await tooLittle.Problem(HttpStatusCode.Forbidden, "refused");
    }
}
