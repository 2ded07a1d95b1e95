using System.Text.Json;

namespace StatementTracker.Api.Tests.Http;

internal static class JsonReading
{
    /// <summary>The text at a path such as "actor.slug" or "items.0.name"; null for JSON's null.</summary>
    public static string? Text(this JsonElement json, string path)
    {
        foreach (var step in path.Split('.'))
            json = int.TryParse(step, out var index) ? json[index] : json.GetProperty(step);
        return json.ValueKind == JsonValueKind.String ? json.GetString() : json.ValueKind == JsonValueKind.Null ? null : json.GetRawText();
    }

    public static JsonElement[] Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    public static IEnumerable<string?> Texts(this JsonElement page, string path) => page.Items().Select(item => item.Text(path)).ToList();
}
