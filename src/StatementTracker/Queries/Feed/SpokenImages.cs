using StatementTracker.Model;

namespace StatementTracker.Queries.Feed;

internal sealed class StatementImage(FeedRow row) : ChangeImage(row)
{
    private readonly Statement statement = Parse(row.State!).AsStatement();
    private readonly Statement? before = row.Before is null ? null : Parse(row.Before).AsStatement();

    public override ChangedType Type => ChangedType.Statement;

    public override ChangedKind Kind => Row.Kind == ChangeKind.Changed && FoundItsActor() ? ChangedKind.Resolved : base.Kind;

    public override IEnumerable<Guid> Names => statement.StandsFor().Concat(statement.Stances.Select(s => s.IssueId));

    public override IEnumerable<Guid?> Actors(RecordThen then) => statement.StandsFor().Concat(before?.StandsFor() ?? []).Cast<Guid?>();

    public override IEnumerable<Guid?> Issues(RecordThen then) => statement.Stances.Concat(before?.Stances ?? []).Select(s => (Guid?)s.IssueId);

    public override object? State(RecordThen then) => statement.IsRemoved
        ? null
        : new StatementState(
            statement.Id,
            statement.ArticleId,
            [.. statement.Speakers.OrderBy(s => s.Ordinal).ThenBy(s => s.Id).Select(s => Speaker(s, then))],
            statement.Mode,
            statement.Act,
            statement.Occurrence,
            statement.UtteranceId,
            statement.Text,
            SpanResponse.Of(statement.Spans),
            SpanResponse.Of(statement.Cue),
            SpanResponse.Of(statement.Addressee),
            SaidAtResponse.Of(statement.SaidAt),
            [.. statement.Stances.Select(s => Stance(s, then)).OfType<(Guid Id, StanceResponse Shown)>()
                .OrderBy(s => s.Shown.Issue.Slug, StringComparer.Ordinal).ThenBy(s => s.Id).Select(s => s.Shown)],
            statement.WithinId,
            statement.Confidence,
            statement.Review,
            statement.CreatedAt,
            statement.UpdatedAt);

    private bool FoundItsActor()
    {
        var open = (before?.Speakers ?? []).Where(s => s.Link != LinkState.Resolved).Select(s => s.Id).ToHashSet();
        return statement.Speakers.Any(s => s.Link == LinkState.Resolved && open.Contains(s.Id));
    }

    private SpeakerResponse Speaker(StatementSpeaker speaker, RecordThen then) => new(
        then.Actor(speaker.ActorId, Row.Sequence),
        speaker.Link,
        speaker.Role,
        SpanResponse.Of(speaker.RoleSpan),
        then.Actor(speaker.OnBehalfOfId, Row.Sequence),
        SpanResponse.Of(speaker.Mention));

    private (Guid Id, StanceResponse Shown)? Stance(StatementStance stance, RecordThen then) => then.Issue(stance.IssueId, Row.Sequence) is { } issue
        ? (stance.Id, new StanceResponse(
            issue, stance.Stance, stance.Basis, stance.Conditional, SpanResponse.Of(stance.Condition), SpanResponse.Of(stance.Evidence), stance.Confidence))
        : null;
}

internal sealed class ReferenceImage(FeedRow row) : ChangeImage(row)
{
    private readonly Reference reference = Parse(row.State!).As<Reference>();
    private readonly Reference? before = row.Before is null ? null : Parse(row.Before).As<Reference>();

    public override ChangedType Type => ChangedType.Reference;

    public override ChangedKind Kind =>
        Row.Kind == ChangeKind.Changed && reference.State == LinkState.Resolved && before?.State != LinkState.Resolved ? ChangedKind.Resolved : base.Kind;

    public Guid? TargetName => reference.TargetArticleActorId;

    /// <summary>The target's name in the article's words, once it is looked up.</summary>
    public string? Name { get; set; }

    public override IEnumerable<Guid> Names => new[] { reference.TargetActorId }.OfType<Guid>();

    public override IEnumerable<Guid> Ends => new[] { reference.FromId, reference.ToId, before?.ToId }.OfType<Guid>();

    public override IEnumerable<Guid?> Actors(RecordThen then) =>
        Ends.SelectMany(id => then.StatementOf(id, Row.Sequence)?.StandsFor() ?? []).Cast<Guid?>().Append(reference.TargetActorId).Append(before?.TargetActorId);

    public override IEnumerable<Guid?> Issues(RecordThen then) =>
        then.StatementOf(reference.FromId, Row.Sequence)?.Stances.Select(s => (Guid?)s.IssueId) ?? [];

    public override object? State(RecordThen then)
    {
        if (reference.IsRemoved || then.Statement(reference.FromId, Row.Sequence) is not { } from) return null;
        var stands = then.StatementOf(reference.ToId, Row.Sequence) is { IsRemoved: false };
        return new ReferenceResponse(
            reference.Id,
            reference.Type,
            reference.MadeBy,
            reference.State,
            from,
            stands ? then.Statement(reference.ToId, Row.Sequence) : null,
            new ReferenceTarget(
                then.Actor(reference.TargetActorId, Row.Sequence), Name, reference.TargetSaidAt.Expression, reference.Paraphrase, reference.Polarity),
            SpanResponse.Of(reference.Evidence),
            reference.Confidence,
            reference.Candidates,
            reference.Review,
            reference.CreatedAt,
            reference.UpdatedAt);
    }
}
