using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Corpus;

/// <summary>A half-open range of UTF-16 code units, written <c>[start, end]</c>.</summary>
[JsonConverter(typeof(PairConverter))]
public readonly record struct Offsets(int Start, int End)
{
    public static Offsets Of(TextSpan span) => new(span.Start, span.End);

    public bool Overlaps(Offsets other) => Start < other.End && other.Start < End;

    private sealed class PairConverter : JsonConverter<Offsets>
    {
        public override Offsets Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var start, var end]
                ? new Offsets(start, end)
                : throw new JsonException("A span is a pair: [start, end].");

        public override void Write(Utf8JsonWriter writer, Offsets value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}
