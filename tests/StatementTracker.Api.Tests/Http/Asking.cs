namespace StatementTracker.Api.Tests.Http;

internal static class Asking
{
    /// <summary>A request without a body, with headers just as they are given.</summary>
    public static async Task<HttpResponseMessage> Ask(this HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Ask(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Ask(HttpMethod.Get, path, headers);
}
