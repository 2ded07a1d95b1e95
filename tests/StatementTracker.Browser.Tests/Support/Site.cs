using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Browser.Tests.Support;

/// <summary>The service on a port of its own, over the seed and some invented articles, and a browser to look at it with.</summary>
public sealed class Site : IAsyncLifetime, IDisposable
{
    public const string Hostile =
        """
        Mayor Pia Holt said on Tuesday that she opposes any deployment of Torvian observers <script>document.title = "taken"</script>.
        “We will not accept </span></div><img src=x onerror="document.title='taken'"> Torvian observers on our ‮soil‬,” Holt told reporters.
        """;

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private ApiFactory? factory;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The address of the service, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    /// <summary>One of each page, by a name for its picture.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is not { } chromium) return;
        factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        Http = factory.CreateClient();
        Address = Http.BaseAddress!.ToString().TrimEnd('/');
        await using (var scope = factory.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path.Combine(Repository.Root, "seeds"), null, CancellationToken.None);
        Paths = await Published();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        playwright?.Dispose();
        Http.Dispose();
        factory?.Dispose();
        database.Dispose();
    }

    /// <summary>A window of its own, without cookies.</summary>
    public async Task<IPage> Open(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce });
        return await context.NewPageAsync();
    }

    private async Task<IReadOnlyDictionary<string, string>> Published()
    {
        var seed = (await Http.GetJson("/api/v1/articles")).GetProperty("items")[0].GetProperty("id").GetString();
        await Http.PostJson("/api/v1/issues", new
        {
            slug = "torvian-observers-in-velmara",
            title = "Torvian observers in Velmara",
            proposition = "Torvian observers should be allowed into Velmara.",
            terms = (string[])["Torvian observers", "observers from Torvia"],
        });
        var rejects = await Publish("Minister rejects observers", "Velmaran Foreign Minister Ana Verin said on Tuesday that Velmara opposes any deployment of Torvian observers.\n“We will not accept Torvian observers on our soil,” Verin told reporters in Velstad, the Velmaran capital.", "2025-03-05");
        await Publish("Spokesman points to minister", "Government spokesman Bo Karr declined to elaborate on Thursday when asked about Torvian observers and pointed to Foreign Minister Ana Verin’s earlier rejection of the idea.\n“There is a position on Torvian observers, which was set out by Minister Verin. I have nothing to add to it,” Karr told reporters.", "2025-03-14");
        await Publish("Opposition speaks up", "Opposition leader Ilko Maas said on Monday that he supports Torvian observers in Velmara.", "2025-03-11");
        await Publish("Minister turns", "Velmaran Foreign Minister Ana Verin said on Friday that she now supports Torvian observers in Velmara.\n“We welcome Torvian observers,” Verin said on Friday.", "2025-04-05");
        var hostile = await Publish("<b>Bold</b> ‮claims", Hostile, "2025-04-09");
        var deferring = (await Http.GetJson("/api/v1/references?type=defersTo&state=resolved")).GetProperty("items").EnumerateArray().Last().GetProperty("from").GetProperty("id").GetString();
        return new Dictionary<string, string>
        {
            ["home"] = "/",
            ["search"] = "/search?q=observers",
            ["articles"] = "/articles",
            ["article-of-the-seed"] = $"/articles/{seed}",
            ["article"] = $"/articles/{rejects}",
            ["article-hostile"] = $"/articles/{hostile}",
            ["statements"] = "/statements",
            ["statement"] = $"/statements/{deferring}",
            ["actors"] = "/actors",
            ["actor"] = "/actors/bo-karr",
            ["actor-deferred-to"] = "/actors/ana-verin",
            ["issues"] = "/issues",
            ["issue"] = "/issues/torvian-observers-in-velmara",
            ["issue-of-the-seed"] = "/issues/european-peacekeepers-in-ukraine",
            ["issue-on-a-day"] = "/issues/torvian-observers-in-velmara?asOf=2025-03-20",
            ["nowhere"] = "/nowhere",
            ["review"] = "/review",
            ["correct"] = $"/review/statements/{deferring}",
            ["add"] = "/add",
            ["sign-in"] = "/sign-in",
        };
    }

    private async Task<string?> Publish(string title, string text, string date) =>
        (await Http.PostJson("/api/v1/articles", new { title, text, publisher = "The Velstad Courier", publishedAt = date })).GetProperty("id").GetString();
}

[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Site>
{
    public const string Name = "In a browser";
}
