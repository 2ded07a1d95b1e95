using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads and writes a time of a question: an instant, or a whole day in UTC.</summary>
internal sealed class MomentConverter : JsonConverter<Moment>
{
    public override Moment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Moment.TryParse(reader.GetString(), out var moment) ? moment : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Moment value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Instants.Write(value.Start)}/{Instants.Write(value.End)}");
}
