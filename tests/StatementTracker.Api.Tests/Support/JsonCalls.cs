using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StatementTracker.Api.Tests.Support;

/// <summary>
/// Calls that say which status they expect and show the answer when it is another. A body is any object, or a string of JSON sent
/// as it stands. Where If-Match is left out, PATCH and DELETE send the ETag that a GET of the same path shows.
/// </summary>
public static class JsonCalls
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await client.SendJson(new HttpRequestMessage(HttpMethod.Get, path), expected);

    public static async Task<JsonElement> PostJson(
        this HttpClient client, string path, object body, HttpStatusCode expected = HttpStatusCode.Created) =>
        await client.SendJson(new HttpRequestMessage(HttpMethod.Post, path) { Content = Json(body) }, expected);

    public static async Task<JsonElement> PatchJson(
        this HttpClient client, string path, object body, HttpStatusCode expected = HttpStatusCode.OK, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = Json(body, "application/merge-patch+json") };
        return await client.SendJson(await client.Matching(request, ifMatch), expected);
    }

    public static async Task<JsonElement> DeleteJson(
        this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.NoContent, string? ifMatch = null) =>
        await client.SendJson(await client.Matching(new HttpRequestMessage(HttpMethod.Delete, path), ifMatch), expected);

    /// <returns>The answer's JSON, or an undefined element where the body is empty.</returns>
    public static async Task<JsonElement> SendJson(this HttpClient client, HttpRequestMessage request, HttpStatusCode expected)
    {
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != expected)
            Assert.Fail($"{request.Method} {request.RequestUri}: expected {(int)expected}, got {(int)response.StatusCode}\n{body}");

        return body.Length == 0 ? default : JsonElement.Parse(body);
    }

    public static async Task<string> ETag(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.Headers.ETag?.ToString() ?? "\"none\"";
    }

    private static async Task<HttpRequestMessage> Matching(this HttpClient client, HttpRequestMessage request, string? ifMatch)
    {
        var tag = ifMatch ?? await client.ETag(request.RequestUri!.ToString());
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        return request;
    }

    private static HttpContent Json(object body, string mediaType = "application/json") => body is string raw
        ? new StringContent(raw, Encoding.UTF8, mediaType)
        : JsonContent.Create(body, new MediaTypeHeaderValue(mediaType));
}
