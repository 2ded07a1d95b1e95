using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>
/// The order of statements in the world: by their intervals where those leave no doubt, and by wording where one refers to the other.
/// When this database learnt of a statement plays no part.
/// </summary>
internal sealed class Precedence
{
    private readonly HashSet<(Guid Later, Guid Earlier)> byReference;

    public Precedence(Record record)
    {
        byReference = [.. record.References.Values
            .Where(r => r is { IsRemoved: false, State: LinkState.Resolved, ToId: not null } && r.Review != ReviewState.Rejected)
            .Select(r => (Utterance(record, r.FromId), Utterance(record, r.ToId!.Value)))];
    }

    /// <summary>True only where the first was certainly said after the second and so takes its place.</summary>
    public bool Supersedes(Claim later, Claim earlier) => IsAfter(later.Statement, earlier.Statement);

    public bool IsAfter(Statement later, Statement earlier) =>
        later.UtteranceId != earlier.UtteranceId
        && (later.SaidAt.CertainlyAfter(earlier.SaidAt)
            || (byReference.Contains((later.UtteranceId, earlier.UtteranceId)) && !earlier.SaidAt.CertainlyAfter(later.SaidAt) && !byReference.Contains((earlier.UtteranceId, later.UtteranceId))));

    /// <summary>What one report says of the order holds for all reports of the utterance.</summary>
    private static Guid Utterance(Record record, Guid statement) =>
        record.Statements.TryGetValue(statement, out var known) ? known.UtteranceId : statement;
}
