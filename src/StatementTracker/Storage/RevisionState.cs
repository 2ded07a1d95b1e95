using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>What a revision keeps of a record: its stored values by the mapping's names, with those of its parts.</summary>
internal static class RevisionState
{
    private static readonly Type[] Sequence =
        [typeof(Article), typeof(Issue), typeof(Actor), typeof(Statement), typeof(Reference), typeof(EditorPosition), typeof(Position), typeof(PositionShift)];

    /// <summary>What others rest on comes first.</summary>
    public static int Order(object changed) => Array.IndexOf(Sequence, changed.GetType());

    /// <summary>Orders records of a kind by what they say, so that the same write gives the same order everywhere.</summary>
    public static string SortKey(object changed) => changed switch
    {
        Article article => article.TextHash + article.SourceKey,
        Issue issue => issue.Slug,
        Actor actor => actor.Slug,
        Statement statement => statement.TieBreaker,
        Reference reference => string.Join(' ', reference.Evidence.Select(e => e.Start.ToString("D8", null))) + reference.Type,
        Position position => $"{position.Detail.Actor.Slug} {position.Detail.Issue.Slug} {position.Basis} {position.EffectiveFrom.SortAt:O}",
        PositionShift shift => $"{shift.Detail.Actor.Slug} {shift.Detail.Issue.Slug} {shift.Ordinal:D6} {shift.SupersededAt is null}",
        _ => "",
    };

    public static string ResourceOf(object changed) => JsonNamingPolicy.CamelCase.ConvertName(changed.GetType().Name);

    public static Guid IdOf(object changed) => changed switch
    {
        Position position => position.Id,
        PositionShift shift => shift.Id,
        _ => ((Entity)changed).Id,
    };

    public static string Of(TrackerDbContext context, EntityEntry entry)
    {
        var state = Values(entry);
        switch (entry.Entity)
        {
            case Article:
                state.Remove("text");
                break;
            case Actor actor:
                state["names"] = new JsonArray([.. actor.Names.Select(n => JsonValue.Create(n.Key))]);
                break;
            case Statement statement:
                state["speakers"] = Parts(context, statement.Speakers.OrderBy(s => s.Ordinal));
                state["stances"] = Parts(context, statement.Stances.OrderBy(s => s.Id));
                break;
        }

        return state.ToJsonString(JsonColumn.Options);
    }

    private static JsonArray Parts(TrackerDbContext context, IEnumerable<object> parts) =>
        new([.. parts.Select(context.Entry).Where(e => e.State != EntityState.Deleted).Select(e => (JsonNode)Values(e))]);

    private static JsonObject Values(EntityEntry entry)
    {
        var values = new JsonObject();
        foreach (var property in entry.Metadata.GetProperties())
            values[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Node(entry.Property(property).CurrentValue);
        foreach (var complex in entry.Metadata.GetComplexProperties())
            values[JsonNamingPolicy.CamelCase.ConvertName(complex.Name)] = Node(entry.ComplexProperty(complex).CurrentValue);
        return values;
    }

    private static JsonNode? Node(object? value) =>
        value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), JsonColumn.Options);
}
