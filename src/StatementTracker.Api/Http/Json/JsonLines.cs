using System.Buffers;
using System.Text.Json;

namespace StatementTracker.Api.Http.Json;

/// <summary>Newline-delimited JSON (ndjson.org): each record on a line of its own, which ends with a line feed; in UTF-8.</summary>
internal static class JsonLines
{
    public const string MediaType = "application/x-ndjson";

    public static void WriteLine<T>(this Utf8JsonWriter writer, T record, IBufferWriter<byte> to, JsonSerializerOptions options)
    {
        writer.Reset(to);
        JsonSerializer.Serialize(writer, record, options);
        writer.Flush();
        to.Write("\n"u8);
    }
}
