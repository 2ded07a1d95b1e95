using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed partial class ObservationTests : IDisposable
{
    private const string Dashboard = "docs/observability/grafana-dashboard.json";
    private const string Documented = "docs/observability/README.md";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    [Fact]
    public async Task Every_figure_that_the_dashboard_draws_or_the_page_names_is_there()
    {
        var names = (await Scrape()).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('{', ' ')[0]).ToHashSet();
        var drawn = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, Dashboard))).GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.TryGetProperty("targets", out var targets) ? targets.EnumerateArray() : [])
            .SelectMany(target => Names().Matches(target.GetProperty("expr").GetString()!).Select(match => match.Value)).Distinct().ToList();
        var written = Written().Matches(File.ReadAllText(Path.Combine(Repository.Root, Documented))).Select(match => match.Groups[1].Value).ToList();

        Assert.True(drawn.Count > 10);
        Assert.Empty(drawn.Except(names));
        Assert.True(written.Count > 4);
        Assert.All(written, name => Assert.Contains(names, known => known == name || known == $"{name}_count"));
        Assert.Empty(names.Where(name => name.StartsWith("statementtracker_", StringComparison.Ordinal)).Select(name => Ending().Replace(name, "")).Except(written));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_done_is_counted_by_its_outcome(string provider)
    {
        using var own = TestDatabase.Create(provider);
        using var factory = new ApiFactory(own);
        using var http = factory.CreateClient();
        var before = await Figures(http);

        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch }, HttpStatusCode.OK);
        await http.PostJson("/api/v1/extractions", new { text = Desk.Dispatch }, HttpStatusCode.OK);
        await http.GetJson("/api/v1/articles");
        await http.GetJson("/api/v1/articles");
        var after = await Figures(http);

        foreach (var (figure, least) in new[]
        {
            ("statementtracker_ingest_duration_seconds_count outcome=created", 1),
            ("statementtracker_ingest_duration_seconds_count outcome=standing", 1),
            ("statementtracker_ingest_statements_total ", 1),
            ("statementtracker_extraction_duration_seconds_count ", 2),
            ("statementtracker_answers_total source=memory", 1),
            ("statementtracker_answers_total source=database", 1),
            ($"db_client_operation_duration_seconds_count db_operation_name=SELECT,db_system_name={(provider == TestDatabase.Sqlite ? "sqlite" : "postgresql")}", 1),
        })
        {
            Assert.True(after.GetValueOrDefault(figure) - before.GetValueOrDefault(figure) >= least, $"{figure}: {string.Join('\n', after.Keys)}");
        }
    }

    [Theory]
    [InlineData("Open", "Read", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("Key", "Read", HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("Open", "Admin", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("Open", "Off", HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Who_may_read_the_figures_is_configured(string mode, string access, HttpStatusCode stranger, HttpStatusCode reader, HttpStatusCode admin)
    {
        using var factory = new ApiFactory(database, ("Access:Mode", mode), ("Access:AdminKey", "open sesame"), ("Metrics:Access", access));
        using var http = factory.CreateClient();
        using var keeper = factory.CreateClient();
        keeper.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        var key = (await keeper.PostJson("/api/v1/keys", new { name = "prometheus", scope = "read" })).Text("key")!;

        using var asStranger = await http.Ask("/metrics");
        using var asReader = await http.Ask("/metrics", ("Authorization", $"Bearer {key}"));
        using var asAdmin = await keeper.Ask("/metrics");

        Assert.Equal((stranger, reader, admin), (asStranger.StatusCode, asReader.StatusCode, asAdmin.StatusCode));
    }

    [Fact]
    public async Task The_figures_are_read_only_and_kept_by_nobody()
    {
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();

        using var read = await http.Ask("/metrics");
        using var written = await http.Ask(HttpMethod.Delete, "/metrics");

        Assert.True(read.Headers.CacheControl?.NoStore);
        await written.Problem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    public void Dispose() => database.Dispose();

    /// <summary>Over Kestrel, which has figures of its own, and after one of everything.</summary>
    private async Task<string> Scrape()
    {
        using var factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        using var http = factory.CreateClient();
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        await http.GetJson("/api/v1/articles");
        await http.GetJson("/api/v1/articles");
        return await http.GetStringAsync("/metrics");
    }

    /// <summary>By name and labels without those of OpenTelemetry itself: "NAME a=x,b=y".</summary>
    private static async Task<Dictionary<string, double>> Figures(HttpClient http)
    {
        var figures = new Dictionary<string, double>();
        foreach (var line in (await http.GetStringAsync("/metrics")).Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = Line().Match(line);
            var labels = Labels().Matches(parts.Groups[2].Value).Select(label => $"{label.Groups[1].Value}={label.Groups[2].Value}")
                .Where(label => !label.StartsWith("otel_scope", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            figures[$"{parts.Groups[1].Value} {string.Join(',', labels)}"] = double.Parse(parts.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return figures;
    }

    [GeneratedRegex(@"\b(http_server|kestrel|dotnet|db_client|statementtracker)_[a-z0-9_]+")]
    private static partial Regex Names();

    [GeneratedRegex(@"^\| `([a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Written();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^([a-zA-Z0-9_:]+)(?:\{(.*)\})? (\S+)")]
    private static partial Regex Line();

    [GeneratedRegex("([a-z_]+)=\"([^\"]*)\"")]
    private static partial Regex Labels();
}
