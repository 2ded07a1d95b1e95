using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StatementTracker.Storage;

/// <summary>Values that are always read and written whole are stored as JSON text: spans, candidates, derivations.</summary>
internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,

        // Nothing of it is ever part of a page, and as written it is shorter and can be read.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => Write(value),
            stored => Read<T>(stored)!,
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || Write(a) == Write(b),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => Snapshot(value)));

    /// <summary>A value that can be changed in place is copied, so that its change shows; the others are immutable.</summary>
    private static T Snapshot<T>(T value) => value is List<string> list ? (T)(object)list.ToList() : value;

    /// <summary>Writes as the column does; two values are equal where their JSON is.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Options);
}
