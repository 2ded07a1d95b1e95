using StatementTracker.Model;

namespace StatementTracker.Queries.Feed;

internal sealed class PositionImage(FeedRow row) : ChangeImage(row)
{
    private readonly Position position = Parse(row.State!).As<Position>();

    /// <summary>What an editor asserts is told of by its own revisions, under the id that its GET has.</summary>
    public bool IsTold => position.Basis != Basis.Editor;

    public override ChangedKind Kind => Row.Kind == ChangeKind.Removed ? ChangedKind.Superseded : base.Kind;

    public override IEnumerable<Guid?> Actors(RecordThen then) => [position.ActorId];

    public override IEnumerable<Guid?> Issues(RecordThen then) => [position.IssueId];

    public override object State(RecordThen then) => PositionResponse.Of(position, asOf: null, knownAt: null);
}

internal sealed class EditorPositionImage(FeedRow row) : ChangeImage(row)
{
    private readonly EditorPosition position = Parse(row.State!).As<EditorPosition>();

    public override IEnumerable<Guid> Names => [position.ActorId, position.IssueId];

    public override IEnumerable<Guid?> Actors(RecordThen then) => [position.ActorId];

    public override IEnumerable<Guid?> Issues(RecordThen then) => [position.IssueId];

    public override object? State(RecordThen then) =>
        !position.IsRemoved && then.Actor(position.ActorId, Row.Sequence) is { } actor && then.Issue(position.IssueId, Row.Sequence) is { } issue
            ? PositionResponse.Of(position, actor, issue)
            : null;
}

internal sealed class ShiftImage(FeedRow row) : ChangeImage(row)
{
    private readonly PositionShift shift = Parse(row.State!).As<PositionShift>();

    public override ChangedKind Kind =>
        Row.Kind == ChangeKind.Removed ? ChangedKind.Withdrawn : Replaces is null ? ChangedKind.Shifted : ChangedKind.Amended;

    /// <summary>The entry in whose place this one stands, once it is looked up.</summary>
    public Guid? Replaces { get; set; }

    public override IEnumerable<Guid?> Actors(RecordThen then) => [shift.ActorId];

    public override IEnumerable<Guid?> Issues(RecordThen then) => [shift.IssueId];

    public override object? State(RecordThen then) => Row.Kind == ChangeKind.Removed ? null : ShiftResponse.Of(shift);

    /// <summary>Which entries of a write take whose place: they tell of the same change by the same statement.</summary>
    /// <returns>By the id of the entry struck, that of the one in its place.</returns>
    public static Dictionary<Guid, Guid> Successions(IEnumerable<FeedRow> written)
    {
        var images = written.Select(r => new ShiftImage(r)).ToLookup(i => i.Row.Kind == ChangeKind.Removed);
        var entered = images[false].GroupBy(i => i.Told).ToDictionary(g => g.Key, g => new Queue<Guid>(g.Select(i => i.Id)));
        Dictionary<Guid, Guid> successions = [];
        foreach (var struck in images[true])
        {
            if (entered.TryGetValue(struck.Told, out var same) && same.TryDequeue(out var successor)) successions.Add(struck.Id, successor);
        }

        return successions;
    }

    private (long, Guid, Guid, ShiftKind, Guid?, SaidAt) Told =>
        (Row.Sequence, shift.ActorId, shift.IssueId, shift.Kind, shift.Detail.After.StatementId, shift.Detail.At);
}
