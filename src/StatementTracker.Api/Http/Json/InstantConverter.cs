using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads a date (its start, UTC) or an instant with offset; writes UTC with at most microseconds.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (Instants.TryDate(text, out var date)) return Instants.StartOf(date);
        return Instants.TryInstant(text, out var instant) ? instant : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instants.Write(value));
}
