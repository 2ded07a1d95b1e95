using System.Text.Json;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>
/// Checks the form of a JSON body before it is bound: syntax, duplicate names, null items, text that is no Unicode, and
/// control characters. Each fault is reported at its field, without a word about our types.
/// </summary>
internal ref struct JsonScan
{
    private readonly InputErrors errors = new();
    private readonly List<Level> levels = [];
    private Utf8JsonReader reader;

    private JsonScan(ReadOnlySpan<byte> utf8) => reader = new Utf8JsonReader(utf8);

    public static InputErrors Faults(ReadOnlySpan<byte> utf8)
    {
        var scan = new JsonScan(utf8);
        try
        {
            while (scan.reader.Read()) scan.Visit();
        }
        catch (JsonException fault)
        {
            scan.errors.Add("body", $"is not valid JSON (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}).");
        }

        return scan.errors;
    }

    private void Visit()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Name();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Item();
                levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            case JsonTokenType.String:
                Item();
                Text(levels.Count);
                break;
            default:
                Item();
                if (reader.TokenType == JsonTokenType.Null && levels.Count > 0 && levels[^1].IsArray)
                    errors.Add(Path(levels.Count), "must not be null.");
                break;
        }
    }

    private readonly void Item()
    {
        if (levels.Count > 0 && levels[^1].IsArray) levels[^1].Index++;
    }

    private readonly void Name()
    {
        var level = levels[^1];
        level.Name = null;
        if (Text(levels.Count - 1) is not { } name) return;
        level.Name = name;
        if (!level.Names.Add(name)) errors.Add(Path(levels.Count), "is given twice.");
    }

    private readonly string? Text(int depth)
    {
        try
        {
            var text = reader.GetString()!;
            if (Characters.FirstControl(text) is not { } control) return text;
            errors.Add(Path(depth), Characters.Refusal(control));
        }
        catch (InvalidOperationException)
        {
            errors.Add(Path(depth), "is not valid Unicode text.");
        }

        return null;
    }

    private readonly string Path(int depth)
    {
        var path = "";
        foreach (var level in levels[..depth])
        {
            if (level.IsArray) path += $"[{level.Index}]";
            else if (level.Name is { } name) path += path.Length == 0 ? name : $".{name}";
        }

        return path.Length == 0 ? "body" : path;
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
