using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>Sends requests made from a document, and notes each answer that is not as the document describes it or that stored something it should not.</summary>
internal sealed partial class Fuzzer
{
    private const int MostFaults = 40;

    private readonly HttpClient client;
    private readonly TrackerDbContext stored;
    private readonly SchemaCheck schemas;
    private readonly List<Operation> calls;
    private readonly RandomValues values;
    private readonly RandomRequests requests;

    public Fuzzer(JsonElement document, HttpClient client, TrackerDbContext stored, int seed)
    {
        (this.client, this.stored) = (client, stored);
        schemas = new SchemaCheck(document);
        calls = Operation.Of(document, schemas);
        values = new RandomValues(new Random(seed), schemas);
        requests = new RandomRequests(values);
    }

    /// <summary>How many answers there were of each call and status.</summary>
    public SortedDictionary<string, int> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>One of each sort.</summary>
    public Dictionary<string, string> Faults { get; } = [];

    public IEnumerable<string> Calls => calls.Select(call => call.Name);

    public async Task Run(int count)
    {
        for (var i = 0; i < count && Faults.Count < MostFaults; i++)
        {
            var call = values.Any(calls);
            using var request = await requests.To(call, client);
            var sent = $"request {i}: {request.Method} {request.RequestUri} {request.Headers.ToString().ReplaceLineEndings(" ")}{(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}";
            var before = await Sequence();
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var status = (int)response.StatusCode;
            Seen[$"{call.Name} {status}"] = Seen.GetValueOrDefault($"{call.Name} {status}") + 1;
            if (Check(call, response, status, body).FirstOrDefault() is { } fault) Note(fault);
            if ((status >= 400 || call.IsRead) && await Sequence() != before) Note("something was stored");

            void Note(string what) => Faults.TryAdd($"{call.Name} {Digits().Replace(what, "#")}", $"{call.Name}: {what}\n  {Short(sent)}\n  {status} {Short(body)}");
        }
    }

    private IEnumerable<string> Check(Operation call, HttpResponseMessage response, int status, string body)
    {
        if (status >= 500) return ["the service failed"];
        if (!call.Responses.TryGetValue(status, out var described)) return [$"{call.Name} does not describe {status}"];
        if (response.Headers.Contains("Set-Cookie")) return ["a header was injected"];
        if (!described.TryGetProperty("content", out var content)) return body.Length == 0 ? [] : ["there is a body where none is described"];
        var type = response.Content.Headers.ContentType?.MediaType ?? "none";
        if (!content.TryGetProperty(type, out var media)) return [$"{type} is not described for {call.Name} {status}"];
        if (type == "text/csv") return Formulas(body);
        if (type == "application/x-ndjson") return body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => JsonElement.Parse(line).ValueKind != JsonValueKind.Object).Select(line => $"{line} is no object");
        if (!type.EndsWith("json", StringComparison.Ordinal)) return [];
        var json = JsonElement.Parse(body);
        Learn(call.Path.Split('/').ElementAtOrDefault(3)?.TrimEnd('s') ?? "", json);
        return schemas.Faults(media.GetProperty("schema"), json);
    }

    /// <summary>Cells that a spreadsheet would run (RFC 4180 has a quoted cell hold commas, line ends and quotation marks twice).</summary>
    private static IEnumerable<string> Formulas(string csv) => Cell().Matches(csv)
        .Select(cell => cell.Groups["plain"].Success ? cell.Groups["plain"].Value : cell.Groups["quoted"].Value)
        .Where(cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(cell, CultureInfo.InvariantCulture, out _))
        .Select(cell => $"a spreadsheet would run {cell}");

    /// <summary>Later requests name what answers showed.</summary>
    private void Learn(string kind, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Learn(kind, item);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in (string[])["id", "slug"])
            {
                if (json.TryGetProperty(name, out var id) && id.ValueKind == JsonValueKind.String) values.Learn(kind, id.GetString()!);
            }

            foreach (var field in json.EnumerateObject())
            {
                var inner = field.Name is "into" ? "actor" : field.Name is "items" ? kind : field.Name.TrimEnd('s');
                if (field.Name.EndsWith("Cursor", StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String) values.Learn("cursor", field.Value.GetString()!);
                if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Learn(inner, field.Value);
            }
        }
    }

    [GeneratedRegex("""(?<=^|,|\n)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?=,|\r|\n|$)""")]
    private static partial Regex Cell();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private Task<long> Sequence() => stored.Ledger.AsNoTracking().Select(ledger => ledger.Sequence).SingleAsync();

    private static string Short(string text) => text.Length > 700 ? $"{text[..700]}…" : text;
}
