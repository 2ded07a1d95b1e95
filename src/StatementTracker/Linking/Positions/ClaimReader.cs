using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Reads from the record what counts for one actor on one issue, and in what capacity.</summary>
internal static class ClaimReader
{
    /// <summary>All claims of the pair, reported ones included, in an order that does not depend on arrival; each utterance once.</summary>
    public static List<Claim> Read(Record record, Guid actor, Guid issue) =>
        ToldOnce.Of([.. Statements(record, actor, issue)
            .SelectMany(s => s.Stances.Where(t => t.IssueId == issue && (StanceCarrying.TakesSide(t.Stance) || t.Stance == Stance.Unclear)), (s, t) => ClaimOf(record, actor, s, t))
            .OfType<Claim>()
            .OrderBy(c => c.Statement.SortAt).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal)]);

    /// <summary>Comments the actor declined on the issue.</summary>
    public static List<Statement> Declined(Record record, Guid actor, Guid issue) =>
        [.. Statements(record, actor, issue)
            .Where(s => s.Act == SpeechAct.DeclineComment && s.Speakers.Any(p => p.ActorId == actor) && s.Stances.Any(t => t.IssueId == issue))
            .OrderBy(s => s.SortAt).ThenBy(s => s.TieBreaker, StringComparer.Ordinal)];

    private static IEnumerable<Statement> Statements(Record record, Guid actor, Guid issue) =>
        record.Statements.Values.Where(s => !s.IsRemoved && s.Review != ReviewState.Rejected
            && s.Stances.Any(t => t.IssueId == issue) && s.Speakers.Any(p => p.ActorId == actor || p.OnBehalfOfId == actor));

    private static Claim? ClaimOf(Record record, Guid actor, Statement statement, StatementStance taken)
    {
        if (statement.Speakers.FirstOrDefault(p => p.ActorId == actor) is not { } speaker)
            return Grounds.OfBody(taken.Basis, isNested: statement.WithinId is not null) is { } bound ? new Claim(statement, taken.Stance, bound, taken, null) : null;
        var outer = Outer(record, statement);
        var basis = Grounds.OfSpeaker(taken.Basis, speaker.Capacity, speaker.OnBehalfOfId is not null, EnclosureOf(outer, actor));
        var reporter = basis == Basis.Reported ? outer!.Speakers.FirstOrDefault(p => p.ActorId is not null)?.ActorId : null;
        return basis is { } ground ? new Claim(statement, taken.Stance, ground, taken, reporter) : null;
    }

    private static Statement? Outer(Record record, Statement statement) =>
        statement.WithinId is { } within && record.Statements.TryGetValue(within, out var outer) && !outer.IsRemoved ? outer : null;

    private static Enclosure EnclosureOf(Statement? outer, Guid actor)
    {
        if (outer is null || outer.Speakers.Any(p => p.ActorId == actor)) return Enclosure.None;
        return outer.Speakers.Any(p => p.OnBehalfOfId == actor) ? Enclosure.InAVoice : Enclosure.InAnothers;
    }
}
