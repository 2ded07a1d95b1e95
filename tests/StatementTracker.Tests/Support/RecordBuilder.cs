using StatementTracker.Linking;
using StatementTracker.Linking.Actors;
using StatementTracker.Linking.Positions;
using StatementTracker.Model;
using Record = StatementTracker.Model.Record;

namespace StatementTracker.Tests.Support;

/// <summary>A record in memory, as ingestion would build it, for linking without a database. All people and countries are invented.</summary>
internal sealed class RecordBuilder
{
    private readonly Record record = new() { RecordedAt = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero) };
    private readonly Dictionary<string, Actor> actors = [];

    public RecordBuilder()
    {
        Broad = Issue("foreign-troops-in-velmara", null);
        Narrow = Issue("torvian-observers-in-velmara", Broad);
    }

    public Record Record => record;

    public Issue Broad { get; }

    public Issue Narrow { get; }

    public Issue Issue(string slug, Issue? broader)
    {
        var issue = new Issue { Slug = slug, Title = slug, Proposition = slug, BroaderId = broader?.Id };
        record.Issues.Add(issue.Id, issue);
        return issue;
    }

    public Actor Actor(string name, ActorKind kind = ActorKind.Person)
    {
        if (actors.TryGetValue(name, out var known)) return known;
        var actor = new Actor { Slug = Names.Slug(name), Name = name, Kind = kind, IdentityKey = $"test:{name}", Curated = true };
        actor.Names.Add(new ActorName { ActorId = actor.Id, Key = ActorKeys.NameKey(kind, name) });
        record.Actors.Add(actor.Id, actor);
        return actors[name] = actor;
    }

    public Statement Says(
        string speaker, Stance? stance = null, string? on = null, Issue? issue = null, SpeechAct act = SpeechAct.Assert,
        string? onBehalfOf = null, Capacity capacity = Capacity.Personal, Occurrence occurrence = Occurrence.Uttered,
        bool conditional = false, Statement? within = null, string? and = null, string? text = null)
    {
        var articleId = Guid.CreateVersion7();
        var said = on is null ? SaidAt.Unknown : At(on);
        var number = record.Statements.Count;
        var words = text ?? $"words number {number}";
        var statement = new Statement
        {
            ArticleId = articleId, Ordinal = 0, Mode = StatementMode.Indirect, Act = act, Occurrence = occurrence, UtteranceId = Guid.CreateVersion7(),
            Text = words, Spans = [new TextSpan(0, words.Length, words)], SaidAt = said, Confidence = 0.9, ContentKey = words,
            TieBreaker = $"{speaker}|{on}|{words}", WithinId = within?.Id,
        };
        foreach (var (name, ordinal) in new[] { speaker, and }.OfType<string>().Select((n, i) => (n, i)))
        {
            var body = onBehalfOf is null ? null : Actor(onBehalfOf, ActorKind.State);
            statement.Speakers.Add(new StatementSpeaker
            {
                StatementId = statement.Id, Ordinal = ordinal, ActorId = Actor(name).Id, Link = LinkState.Resolved, Capacity = capacity, OnBehalfOfId = body?.Id,
            });
        }

        if (stance is { } side)
        {
            foreach (var about in issue == Broad ? new[] { Broad, Narrow } : [issue ?? Narrow])
            {
                if (about == Narrow && issue == Broad && side != Stance.Against) continue;
                statement.Stances.Add(new StatementStance
                {
                    StatementId = statement.Id, IssueId = about.Id, Stance = side, Basis = Basis.Own, Conditional = conditional, Tagged = true,
                    Confidence = 0.8, ViaIssueId = about == Narrow && issue == Broad ? Broad.Id : null,
                });
            }
        }

        record.Statements.Add(statement.Id, statement);
        record.Changes.Statements.Add(statement.Id);
        return statement;
    }

    public Reference Refers(
        Statement from, ReferenceType type, string target, Stance? polarity = null, string? when = null, ReferenceMaker madeBy = ReferenceMaker.Speaker)
    {
        var reference = new Reference
        {
            FromId = from.Id, Type = type, MadeBy = madeBy, TargetActorId = Actor(target).Id, Polarity = polarity, Confidence = 0.7,
            TargetSaidAt = when is null ? SaidAt.Unknown with { Latest = from.SaidAt.Latest } : At(when), Evidence = [from.Spans[0]],
        };
        record.References.Add(reference.Id, reference);
        record.Changes.References.Add(reference.Id);
        return reference;
    }

    /// <summary>A link that a person chose.</summary>
    public Reference Resolved(Statement from, ReferenceType type, Statement to)
    {
        var reference = new Reference
        {
            FromId = from.Id, Type = type, MadeBy = ReferenceMaker.Speaker, State = LinkState.Resolved, ToId = to.Id, Curated = true,
            TargetSaidAt = SaidAt.Unknown, Evidence = [from.Spans[0]],
        };
        record.References.Add(reference.Id, reference);
        record.Changes.Statements.Add(from.Id);
        return reference;
    }

    /// <summary>Carries stances along the references, and derives no position.</summary>
    public void Carry() => StanceCarrying.Stage.Run(record);

    public RecordBuilder Derive()
    {
        foreach (var stage in Relinking.Stages) stage.Run(record);
        return this;
    }

    /// <summary>The open positions of the pair that answer without a date.</summary>
    public IReadOnlyList<Position> Current(string actor, Issue? issue = null, bool reported = false) =>
        [.. Open(actor, issue).Where(p => p.IsCurrent && (p.Basis == Basis.Reported) == reported)];

    /// <summary>What certainly held at the end of a day.</summary>
    public Position? AsOf(string actor, string day, Issue? issue = null)
    {
        var end = At(day).Latest;
        return Open(actor, issue).SingleOrDefault(p => p.Basis != Basis.Reported && p.CertainFrom <= end && (p.CertainTo is null || p.CertainTo > end));
    }

    public IReadOnlyList<Position> Open(string actor, Issue? issue = null) =>
        [.. record.Positions.Values.Where(p => p.SupersededAt is null && p.ActorId == Actor(actor).Id && p.IssueId == (issue ?? Narrow).Id)];

    /// <summary>What held at the end of a day, certainly or ("?") possibly, and ("~") what has no date, by the beginning.</summary>
    public string Held(string actor, string day, Issue? issue = null)
    {
        var end = At(day).Latest;
        var held = Open(actor, issue)
            .Where(p => p.Basis != Basis.Reported && (p.CertainTo is null || p.CertainTo > end))
            .Where(p => p.CertainFrom <= end || p.PossibleFrom <= end || (p.CertainFrom is null && p.PossibleFrom is null));
        return string.Join(' ', held.OrderBy(p => p.PossibleFrom ?? p.CertainFrom).ThenBy(p => p.CertainFrom)
            .Select(p => $"{p.Stance}{(p.CertainFrom <= end ? "" : p.PossibleFrom is null ? "~" : "?")}"));
    }

    /// <summary>The ledger of the pair as "kind before>after".</summary>
    public IReadOnlyList<string> Ledger(string actor, Issue? issue = null) =>
        [.. Shifts(actor, issue).Select(s => $"{s.Kind} {s.Detail.Before?.Stance.ToString() ?? "-"}>{s.Detail.After.Stance}")];

    public IReadOnlyList<PositionShift> Shifts(string actor, Issue? issue = null) =>
        [.. record.Shifts.Values.Where(s => s.SupersededAt is null && s.ActorId == Actor(actor).Id && s.IssueId == (issue ?? Narrow).Id).OrderBy(s => s.Ordinal)];

    private static SaidAt At(string day) => Edtf.Read(day, day)!;
}
