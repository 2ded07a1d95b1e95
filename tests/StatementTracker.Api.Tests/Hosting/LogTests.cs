using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public class LogTests
{
    /// <summary>As a process, since what it prints is what is shipped elsewhere.</summary>
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Neither_keys_nor_texts_are_logged_however_much_is_logged(string provider)
    {
        const string admin = "an-admin-key-of-the-configuration";
        const string wrong = "st_deadbeef_a-key-that-is-not-in-force";
        using var database = TestDatabase.Create(provider);
        using var process = new ServiceProcess(
            database, AppContext.BaseDirectory, ["--urls", "http://127.0.0.1:0"],
            ("Access__AdminKey", admin), ("Serilog__MinimumLevel__Default", "Verbose"), ("Serilog__MinimumLevel__Override__Microsoft", "Verbose"), ("Serilog__MinimumLevel__Override__System", "Verbose"));
        using var http = new HttpClient { BaseAddress = await process.Address() };
        http.DefaultRequestHeaders.Add("X-Api-Key", admin);

        var key = (await http.PostJson("/api/v1/keys", new { name = "newsroom feed", scope = "write" })).Text("key")!;
        using var writer = new HttpClient { BaseAddress = http.BaseAddress };
        writer.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await writer.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        await writer.PostJson("/api/v1/extractions", new { text = Desk.Dispatch }, HttpStatusCode.OK);
        await writer.PostJson("/api/v1/articles", """{"text":"We will not accept observers","publishedAt":"soon"}""", HttpStatusCode.BadRequest);
        await writer.GetJson("/api/v1/statements?q=observers");
        using var stranger = new HttpClient { BaseAddress = http.BaseAddress };
        stranger.DefaultRequestHeaders.Add("X-Api-Key", wrong);
        using var refused = await stranger.PostAsJsonAsync("/api/v1/actors", new { name = "Ana Verin", kind = "person" });
        await process.Stop();

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("POST /api/v1/articles 201", process.Output, StringComparison.Ordinal);
        Assert.All([admin, wrong, key, key.Split('_')[^1], "accept observers", "told reporters"], secret => Assert.DoesNotContain(secret, process.Output, StringComparison.OrdinalIgnoreCase));
    }
}
