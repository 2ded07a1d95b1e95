using System.Text.Json.Nodes;
using StatementTracker.Api.Http;

namespace StatementTracker.Api.LinkedData;

/// <summary>Builds nodes of JSON-LD 1.1; what has no value is left out.</summary>
internal static class Node
{
    public static JsonObject Of(params ReadOnlySpan<(string Term, JsonNode? Value)> terms)
    {
        var node = new JsonObject();
        foreach (var (term, value) in terms)
        {
            if (value is not (null or JsonArray { Count: 0 })) node.Add(term, value);
        }

        return node;
    }

    /// <summary>Names a resource and says nothing of it.</summary>
    public static JsonObject Ref(string iri) => Of(("@id", iri));

    public static JsonArray All<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => new([.. items.Select(node)]);

    public static JsonArray Types(params string[] types) => All(types, type => JsonValue.Create(type));

    /// <summary>A word of an enum as a term of our vocabulary.</summary>
    public static JsonObject Word(Enum word) => Ref($"{Vocabulary.Prefix}{EnumWords.Of(word)}");

    public static JsonObject? Instant(DateTimeOffset? instant) =>
        instant is { } known ? Of(("@type", "xsd:dateTime"), ("@value", Instants.Write(known))) : null;
}
