using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>Requests to the calls of a document, from a seed.</summary>
internal sealed class RandomRequests(RandomValues values)
{
    private static readonly string[] Accepted = ["*/*", "application/json", "text/csv", "application/graphml+xml", "text/html", "application/json;q=0", "text/csv, application/json;q=0.5"];

    public async Task<HttpRequestMessage> To(Operation call, HttpClient client)
    {
        var path = call.Path;
        var query = new List<string>();
        foreach (var parameter in call.Parameters)
        {
            if (parameter.In == "path") path = path.Replace($"{{{parameter.Name}}}", Segment(parameter), StringComparison.Ordinal);
            else if (parameter.In == "query" && values.Chance(parameter.Required ? 0.97 : 0.15)) query.Add($"{parameter.Name}={Escaped(values.Text(parameter.Name, parameter.Schema))}");
        }

        if (values.Chance(0.02)) query.Add($"{Escaped(values.HostileText())}={Escaped(values.HostileText())}");
        if (values.Chance(0.01) && query.Count > 0) query.Add(query[0]);
        var request = new HttpRequestMessage(call.Method, query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path);
        foreach (var parameter in call.Parameters.Where(parameter => parameter.In == "header"))
        {
            if (parameter.Name == "If-Match") AddHeader(request, "If-Match", values.Chance(0.75) ? await Tag(client, path) : values.Chance(0.3) ? "*" : values.HostileText());
            else if (values.Chance(0.2)) AddHeader(request, parameter.Name, values.Chance(0.7) ? $"k-{values.Any(Enumerable.Range(0, 200).ToList())}" : values.HostileText());
        }

        if (values.Chance(0.15)) AddHeader(request, "Accept", values.Chance(0.8) ? values.Any(Accepted) : values.HostileText());
        if (values.Chance(0.05)) AddHeader(request, "X-Correlation-Id", values.HostileText());
        if (values.Chance(0.05)) AddHeader(request, "If-None-Match", values.HostileText());
        if (call.Bodies.Count > 0) request.Content = Body(values.Any(call.Bodies));
        return request;
    }

    private string Segment(Operation.Parameter parameter)
    {
        // The test server cannot send what Kestrel refuses before it is a request: NUL in a path.
        var text = Escaped(values.Text(parameter.Name, parameter.Schema).Replace("\0", "", StringComparison.Ordinal));
        return text is "" or "." or ".." ? "x" : text;
    }

    private ByteArrayContent Body((string Type, JsonElement Schema) media)
    {
        var json = values.Value("", media.Schema)?.ToJsonString() ?? "null";
        if (values.Chance(0.02)) json = json.Replace("observers", "\\ud800", StringComparison.Ordinal);
        if (values.Chance(0.02)) json = json[..(json.Length / 2)];
        if (values.Chance(0.01)) json = values.HostileText();
        if (values.Chance(0.01)) json = string.Concat(Enumerable.Repeat("[", 5000));
        var bytes = values.Chance(0.01) ? [0xFF, 0xFE, 0x00] : Encoding.UTF8.GetBytes(json);
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(values.Chance(0.97) ? media.Type : "text/plain");
        return content;
    }

    private static async Task<string> Tag(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.ETag?.ToString() ?? "\"none\"";
    }

    /// <summary>What a header can carry of a text.</summary>
    private static void AddHeader(HttpRequestMessage request, string name, string value) =>
        request.Headers.TryAddWithoutValidation(name, new string([.. value.Where(sign => sign is >= ' ' and <= '~')]));

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
