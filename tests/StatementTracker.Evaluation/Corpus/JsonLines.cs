using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatementTracker.Evaluation.Corpus;

/// <summary>Files of one JSON object a line, gzipped where the name ends in .gz.</summary>
public static class JsonLines
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Default)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="InvalidDataException">A line is not what it should be; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(IsZipped(path) ? new GZipStream(file, CompressionMode.Decompress) : file);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse<T>(line, path, number);
    }

    public static void Write<T>(string path, IEnumerable<T> items)
    {
        using var file = File.Create(path);
        using var writer = new StreamWriter(IsZipped(path) ? new GZipStream(file, CompressionLevel.Optimal) : file);
        foreach (var item in items)
            writer.WriteLine(JsonSerializer.Serialize(item, Format));
    }

    private static T Parse<T>(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Format) ?? throw new JsonException("null");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path}, line {number}: {malformed.Message}", malformed);
        }
    }

    private static bool IsZipped(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
