using System.Net.Http.Json;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;

namespace StatementTracker.Api.Tests.Idempotency;

/// <summary>What a client sees of an answer that it may get twice.</summary>
internal sealed record Keyed(int Status, string? Location, string? Tag, string? MediaType, string Body)
{
    public const string Header = "Idempotency-Key";

    public static readonly object Actor = new { name = "Ana Verin", kind = "person" };

    public JsonElement Json => JsonElement.Parse(Body);

    public static async Task<HttpResponseMessage> Send(HttpClient client, string path, object? body, params string[] keys)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation(Header, keys);
        return await client.SendAsync(request);
    }

    public static async Task<Keyed> Post(HttpClient client, string path, object? body, string key)
    {
        using var response = await Send(client, path, body, key);
        return new(
            (int)response.StatusCode, response.Headers.Location?.ToString(), response.Headers.ETag?.ToString(),
            response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }

    /// <summary>Reports nothing by itself.</summary>
    public const string Agenda = "Agenda of the assembly: observers.";

    /// <summary>A statement on the agenda; any number of the same may be made.</summary>
    public static object Statement(string article) => new
    {
        articleId = article,
        spans = (object[])[Desk.Span("observers", Agenda)],
        mode = "direct",
        act = "reject",
        saidAt = new { edtf = "2024-03-04" },
    };
}
