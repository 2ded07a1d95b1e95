using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public sealed class HostsTests : IDisposable
{
    private const string Page = "https://desk.example.org";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Fact]
    public async Task Pages_of_other_sites_may_read_nothing_unless_they_are_named()
    {
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();

        using var read = await http.Ask("/api/v1/actors", ("Origin", Page));
        using var preflight = await http.Ask(HttpMethod.Options, "/api/v1/actors", ("Origin", Page), ("Access-Control-Request-Method", "POST"));

        Assert.DoesNotContain(read.Headers.Concat(preflight.Headers), header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
        Assert.DoesNotContain("Origin", read.Headers.Vary);
    }

    [Theory]
    [InlineData(Page, Page)]
    [InlineData("https://desk.example.org.evil.example", null)]
    [InlineData("http://desk.example.org", null)]
    [InlineData("null", null)]
    public async Task Pages_of_a_named_origin_may_read_answers_computed_and_kept(string origin, string? allowed)
    {
        using var factory = new ApiFactory(database, ("Cors:Origins", $"{Page}; https://other.example.org:8443"));
        using var http = factory.CreateClient();
        using var asked = await http.Ask("/api/v1/actors");

        foreach (var path in (string[])["/api/v1/actors", "/api/v1/actors", "/api/v1/actors/nobody", "/api/v1/actors?limit=0"])
        {
            using var answer = await http.Ask(path, ("Origin", origin));
            Assert.Equal(allowed, Header(answer, "Access-Control-Allow-Origin"));
            Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
            Assert.Single(answer.Headers.Vary, "Origin");
            if (allowed is not null) Assert.Contains("ETag", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        }

        Assert.Single(asked.Headers.Vary, "Origin");
    }

    [Fact]
    public async Task A_named_origin_may_send_what_the_contract_takes()
    {
        using var factory = new ApiFactory(database, ("Cors:Origins:0", Page));
        using var http = factory.CreateClient();

        using var answer = await http.Ask(
            HttpMethod.Options, "/api/v1/actors/ana-verin", ("Origin", Page), ("Access-Control-Request-Method", "PATCH"),
            ("Access-Control-Request-Headers", "authorization,content-type,if-match,x-api-key,idempotency-key"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("PATCH", Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        foreach (var name in (string[])["Authorization", "Content-Type", "If-Match", "X-Api-Key", "Idempotency-Key"])
            Assert.Contains(name, Header(answer, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("600", Header(answer, "Access-Control-Max-Age"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Every_page_may_read_where_that_is_configured()
    {
        using var factory = new ApiFactory(database, ("Cors:Origins", "*"));
        using var http = factory.CreateClient();

        using var answer = await http.Ask("/api/v1/actors", ("Origin", Page));

        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.DoesNotContain("Origin", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("tracker.example.org", true)]
    [InlineData("TRACKER.example.org:8080", true)]
    [InlineData("a.news.example.org", true)]
    [InlineData("news.example.org", false)]
    [InlineData("localhost", false)]
    [InlineData("tracker.example.org.evil.example", false)]
    public async Task It_answers_for_its_own_names_only(string host, bool isOwn)
    {
        using var factory = new ApiFactory(database, ("AllowedHosts", "tracker.example.org;*.news.example.org"));
        using var http = factory.CreateClient();

        foreach (var path in (string[])["/api/v1/actors", "/api/v1/actors", "/swagger/index.html"])
        {
            using var answer = await http.Ask(path, ("Host", host));
            if (isOwn) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            else await answer.Problem(HttpStatusCode.BadRequest, "wrong-host");
        }
    }

    [Theory]
    [InlineData("10.1.2.3", "203.0.113.9", "https", HttpStatusCode.Unauthorized, true)]
    [InlineData("::ffff:10.1.2.3", "203.0.113.9", "https", HttpStatusCode.Unauthorized, true)]
    [InlineData("10.1.2.3", "127.0.0.1", "http", HttpStatusCode.Created, false)]
    [InlineData("10.1.2.3", "127.0.0.1, 203.0.113.9", "http", HttpStatusCode.Unauthorized, false)]
    [InlineData("192.0.2.7", "127.0.0.1", "https", HttpStatusCode.Unauthorized, false)]
    [InlineData("127.0.0.1", "203.0.113.9", "https", HttpStatusCode.Unauthorized, false)]
    public async Task What_is_forwarded_is_believed_of_known_proxies_only(string from, string forwardedFor, string scheme, HttpStatusCode written, bool isSecure)
    {
        using var factory = new ApiFactory(database, ("Proxies:Known", "10.0.0.0/8, 192.168.1.5")) { RemoteAddress = IPAddress.Parse(from) };
        using var http = factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actors") { Content = JsonContent.Create(new { name = "Ana Verin", kind = "person" }) };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", scheme == "https" ? string.Join(", ", forwardedFor.Split(',').Select(_ => "https")) : string.Join(", ", forwardedFor.Split(',').Select(_ => "http")));

        using var answer = await http.SendAsync(request);

        Assert.Equal(written, answer.StatusCode);
        Assert.Equal(isSecure, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task What_was_forwarded_by_somebody_is_not_of_this_machine(string header)
    {
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actors") { Content = JsonContent.Create(new { name = "Ana Verin", kind = "person" }) };
        request.Headers.TryAddWithoutValidation(header, header == "Forwarded" ? "for=127.0.0.1" : "127.0.0.1");

        using var answer = await http.SendAsync(request);

        await answer.Problem(HttpStatusCode.Unauthorized, "key-required");
    }

    [Fact]
    public async Task No_answer_says_what_it_is_made_of()
    {
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();

        foreach (var path in (string[])["/swagger/index.html", "/swagger/index.js", "/swagger/v1/swagger.json", "/api/v1/actors", "/no/such/path"])
        {
            using var answer = await http.GetAsync(path);
            Assert.DoesNotContain(answer.Headers, header =>
                header.Key.Contains("version", StringComparison.OrdinalIgnoreCase) || header.Key is "Server" or "X-Powered-By" or "X-AspNet-Version");
        }
    }

    public void Dispose() => database.Dispose();

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
