using System.Net;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed class SignInTests : IDisposable
{
    private const string AdminKey = "open sesame";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly ApiFactory factory;
    private readonly HttpClient client;

    public SignInTests()
    {
        factory = new ApiFactory(database, ("Access:AdminKey", AdminKey));
        client = factory.CreateClient();
    }

    [Fact]
    public async Task A_browser_without_a_key_is_led_to_sign_in_and_on_to_where_it_wanted()
    {
        var form = Forms.Of(await client.Page("/review"), "/sign-in").Single(f => f.Action == "/sign-in");

        using var entered = await client.Send(form, ("key", AdminKey));

        Assert.Equal("/review", entered.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
    }

    [Fact]
    public async Task The_key_is_kept_where_no_script_and_no_other_site_gets_at_it()
    {
        using var plain = factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var form = Forms.Of(await plain.Page("/sign-in"), "/sign-in").Single();

        using var entered = await plain.Send(form, ("key", AdminKey));

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("statementtracker-key=", StringComparison.Ordinal));
        foreach (var rule in new[] { "httponly", "secure", "samesite=strict", "path=/" }) Assert.Contains(rule, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_key_lets_nobody_in()
    {
        var form = Forms.Of(await client.Page("/sign-in"), "/sign-in").Single();

        using var refused = await client.Send(form, ("key", "open barley"));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.False(refused.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("statementtracker-key=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        var form = Forms.Of(await client.Page($"/sign-in?to={Uri.EscapeDataString(to)}"), "/sign-in").Single();

        using var entered = await client.Send(form, ("key", AdminKey), ("to", to));

        Assert.Equal("/review", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_cookie_counts_for_pages_and_not_for_the_API()
    {
        using var entered = await client.Send(Forms.Of(await client.Page("/sign-in"), "/sign-in").Single(), ("key", AdminKey));

        await client.PostJson("/api/v1/actors", new { name = "Ana Verin", kind = "person" }, HttpStatusCode.Unauthorized);
        using var page = await client.Visit("/add");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Signing_out_takes_the_key_away()
    {
        using var entered = await client.Send(Forms.Of(await client.Page("/sign-in"), "/sign-in").Single(), ("key", AdminKey));
        using var left = await client.Send(Forms.Of(await client.Page("/review"), "/sign-in/out").Single());

        Assert.Contains("Sign in", await client.Page("/review"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/out")]
    [InlineData("/add/save")]
    [InlineData("/review/statements/00000000-0000-0000-0000-000000000000")]
    public async Task A_form_that_is_not_ours_is_refused(string action)
    {
        using var entered = await client.Send(Forms.Of(await client.Page("/sign-in"), "/sign-in").Single(), ("key", AdminKey));
        var own = Forms.Of(await client.Page("/review"), "/sign-in/out").Single();

        using var without = await client.Send(new Form(action, [], ""), ("text", "Some words."));
        using var wrong = await client.Send(new Form(action, [("mark", "guessed")], ""), ("text", "Some words."));
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await client.Send(own with { Action = action }, ("text", "Some words."));

        Assert.All(new[] { without, wrong, foreign }, answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
    }

    [Fact]
    public async Task A_key_that_may_only_read_reviews_nothing()
    {
        client.DefaultRequestHeaders.Add("X-Api-Key", AdminKey);
        var key = (await client.PostJson("/api/v1/keys", new { name = "reader", scope = "read" })).GetProperty("key").GetString()!;
        client.DefaultRequestHeaders.Remove("X-Api-Key");
        using var entered = await client.Send(Forms.Of(await client.Page("/sign-in"), "/sign-in").Single(), ("key", key));

        Assert.Equal(HttpStatusCode.Forbidden, entered.StatusCode);
    }

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
        database.Dispose();
    }
}
