using System.Text.Json;
using StatementTracker.Model;

namespace StatementTracker.Queries.Feed;

/// <summary>What a revision keeps, and how the feed tells of it.</summary>
internal abstract class ChangeImage(FeedRow row)
{
    public FeedRow Row { get; } = row;

    public virtual ChangedType Type => ChangedType.Position;

    public virtual Guid Id => Row.ResourceId;

    public virtual ChangedKind Kind => Row.Kind switch
    {
        ChangeKind.Created => ChangedKind.Created,
        ChangeKind.Removed => ChangedKind.Removed,
        _ => ChangedKind.Changed,
    };

    /// <summary>The actor that a merged one was folded into.</summary>
    public virtual Guid? Into => null;

    /// <summary>Records that the state names.</summary>
    public virtual IEnumerable<Guid> Names => [];

    /// <summary>Statements that the state shows in short, with their speakers.</summary>
    public virtual IEnumerable<Guid> Ends => [];

    /// <summary>Actors that the change concerns, before it or after.</summary>
    public virtual IEnumerable<Guid?> Actors(RecordThen then) => [];

    /// <summary>Issues that the change concerns, before it or after.</summary>
    public virtual IEnumerable<Guid?> Issues(RecordThen then) => [];

    /// <summary>What its GET showed; null where there was nothing any more.</summary>
    public abstract object? State(RecordThen then);

    protected static JsonElement Parse(string state) => JsonElement.Parse(state);
}

/// <summary>The images of each sort of record, by what revisions call it.</summary>
internal static class ChangeImages
{
    private static readonly Dictionary<string, (ChangedType Type, Func<FeedRow, ChangeImage> Of)> ByResource = new(StringComparer.Ordinal)
    {
        ["article"] = (ChangedType.Article, row => new ArticleImage(row)),
        ["actor"] = (ChangedType.Actor, row => new ActorImage(row)),
        ["issue"] = (ChangedType.Issue, row => new IssueImage(row)),
        ["statement"] = (ChangedType.Statement, row => new StatementImage(row)),
        ["reference"] = (ChangedType.Reference, row => new ReferenceImage(row)),
        ["position"] = (ChangedType.Position, row => new PositionImage(row)),
        ["editorPosition"] = (ChangedType.Position, row => new EditorPositionImage(row)),
        ["positionShift"] = (ChangedType.Position, row => new ShiftImage(row)),
    };

    public static IEnumerable<string> Resources(ChangeFilter filter) => ByResource.Where(r => filter.Shows(r.Value.Type)).Select(r => r.Key);

    public static ChangeImage Of(FeedRow row) => ByResource[row.Resource].Of(row);
}

internal sealed class ArticleImage(FeedRow row) : ChangeImage(row)
{
    public override ChangedType Type => ChangedType.Article;

    public override object? State(RecordThen then) => Row.Kind == ChangeKind.Removed ? null : Parse(Row.State!).As<ArticleState>();
}

internal sealed class ActorImage(FeedRow row) : ChangeImage(row)
{
    private readonly Actor actor = Parse(row.State!).As<Actor>();
    private readonly Guid? before = row.Before is null ? null : Parse(row.Before).Id("mergedIntoId");

    public override ChangedType Type => ChangedType.Actor;

    public override ChangedKind Kind => (before, actor.MergedIntoId) switch
    {
        (null, not null) => ChangedKind.Merged,
        (not null, null) when !actor.IsRemoved => ChangedKind.Split,
        _ => base.Kind,
    };

    public override Guid? Into => actor.MergedIntoId;

    public override IEnumerable<Guid> Names => new[] { actor.PartOfId }.OfType<Guid>();

    public override IEnumerable<Guid?> Actors(RecordThen then) => [actor.Id, actor.MergedIntoId, before];

    public override object? State(RecordThen then) => actor.IsRemoved || actor.MergedIntoId is not null
        ? null
        : new ActorState(
            actor.Id, actor.Slug, actor.Name, actor.Kind, actor.OtherNames, then.Actor(actor.PartOfId, Row.Sequence), actor.ArticleId, actor.CreatedAt, actor.UpdatedAt);
}

internal sealed class IssueImage(FeedRow row) : ChangeImage(row)
{
    private readonly Issue issue = Parse(row.State!).As<Issue>();

    public override ChangedType Type => ChangedType.Issue;

    public override IEnumerable<Guid> Names => new[] { issue.BroaderId }.OfType<Guid>();

    public override IEnumerable<Guid?> Issues(RecordThen then) => [issue.Id];

    public override object? State(RecordThen then) => issue.IsRemoved
        ? null
        : new IssueState(
            issue.Id, issue.Slug, issue.Title, issue.Proposition, issue.Terms, then.Issue(issue.BroaderId, Row.Sequence), issue.CreatedAt, issue.UpdatedAt);
}
