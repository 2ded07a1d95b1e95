using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Exports;

/// <summary>A service over a database of its own whose record is exported; what it asks its database is kept.</summary>
internal sealed class Archive : IDisposable
{
    /// <summary>More statements than an export reads at a time.</summary>
    public const int Many = 450;

    private readonly TestDatabase database;
    private readonly ApiFactory factory;
    private readonly WebApplicationFactory<Program> service;

    public Archive(string provider)
    {
        database = TestDatabase.Create(provider);
        factory = new ApiFactory(database);
        service = Commands.Of(factory);
        Http = service.CreateClient();
    }

    public HttpClient Http { get; }

    public CommandLog Commands { get; } = new();

    public async Task<string> Publish(string text, string publisher = "The Velstad Courier", string? date = null, string? title = null) =>
        Desk.Id(await Http.PostJson("/api/v1/articles", new { text, publisher, publishedAt = date, title }));

    /// <summary>An article that reports so many statements.</summary>
    public Task<string> PublishMany(int statements = Many)
    {
        var text = new StringBuilder();
        for (var number = 0; number < statements; number++)
            text.Append(CultureInfo.InvariantCulture, $"“The bridge number {number} will open,” Ida Falk said.\n\n");
        return Publish(text.ToString(), date: "2024-05-06");
    }

    public async Task<HttpResponseMessage> Ask(string export, string? accept = null, HttpMethod? method = null, string? ifNoneMatch = null, string query = "")
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/api/v1/exports/{export}{query}");
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<string> Text(string export, string? accept = null)
    {
        using var response = await Ask(export, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<List<JsonElement>> Lines(string export) =>
        [.. (await Text(export)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>All pages of a list.</summary>
    public async Task<List<JsonElement>> Listed(string list)
    {
        var items = new List<JsonElement>();
        for (var cursor = ""; ;)
        {
            var page = await Http.GetJson($"/api/v1/{list}?limit=200{cursor}");
            items.AddRange(page.Items());
            if (page.Text("nextCursor") is not { } next) return items;
            cursor = $"&cursor={next}";
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        service.Dispose();
        factory.Dispose();
        database.Dispose();
    }
}
