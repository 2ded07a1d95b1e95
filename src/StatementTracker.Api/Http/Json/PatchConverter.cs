using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Curation;

namespace StatementTracker.Api.Http.Json;

/// <summary>Reads a member of a merge patch: it is present as soon as the body names it, null included. Patches are never written.</summary>
internal sealed class PatchConverterFactory : JsonConverterFactory
{
    /// <summary>The type of the value a <see cref="Patch{T}"/> holds; null for any other type.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>) ? type.GetGenericArguments()[0] : null;

    public override bool CanConvert(Type typeToConvert) => ValueOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(PatchConverter<>).MakeGenericType(ValueOf(typeToConvert)!), options)!;

    private sealed class PatchConverter<T>(JsonSerializerOptions options) : JsonConverter<Patch<T>>
    {
        private readonly JsonConverter<T> inner = (JsonConverter<T>)options.GetConverter(typeof(T));

        public override bool HandleNull => true;

        public override Patch<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null && default(T) is null
                ? new Patch<T>(default!)
                : new Patch<T>(inner.Read(ref reader, typeof(T), options)!);

        public override void Write(Utf8JsonWriter writer, Patch<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Patches are read only.");
    }
}
