using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Feed;

/// <summary>Reads what a revision keeps back into what it was made of; what an older one has not is left empty.</summary>
internal static class StoredState
{
    private static readonly JsonSerializerOptions Options = new(JsonColumn.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AskForNothing } },
    };

    public static T As<T>(this JsonElement state) => state.Deserialize<T>(Options)!;

    /// <summary>A statement with its speakers and stances.</summary>
    public static Statement AsStatement(this JsonElement state)
    {
        var statement = state.As<Statement>();
        statement.Speakers.AddRange(Parts<StatementSpeaker>(state, "speakers"));
        statement.Stances.AddRange(Parts<StatementStance>(state, "stances"));
        return statement;
    }

    private static List<T> Parts<T>(JsonElement state, string field) =>
        state.TryGetProperty(field, out var parts) && parts.ValueKind == JsonValueKind.Array ? parts.As<List<T>>() : [];

    private static void AskForNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties) property.IsRequired = false;
    }
}
