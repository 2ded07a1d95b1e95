using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads and writes enums as exactly the words of the contract: no numbers, no other case, no lists.</summary>
internal sealed class WordConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class WordConverter<TWord> : JsonConverter<TWord>
        where TWord : struct, Enum
    {
        public override TWord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && EnumWords.Find(typeof(TWord), reader.GetString()!) is TWord word
                ? word
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TWord value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EnumWords.Of(value));
    }
}
