using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Follows a carried stance back to the words it rests on.</summary>
internal static class AuthorityWalk
{
    /// <summary>The references from the claim's statement to the one that takes the side in its own words, in order; empty for a claim of its own.</summary>
    public static List<(Reference Reference, Statement Target)> From(Record record, Claim claim)
    {
        List<(Reference, Statement)> steps = [];
        var seen = new HashSet<Guid> { claim.Statement.Id };
        var taken = claim.Taken;
        while (taken is { ReferenceId: { } id } && record.References.TryGetValue(id, out var reference)
            && reference.ToId is { } to && record.Statements.TryGetValue(to, out var target) && seen.Add(to))
        {
            steps.Add((reference, target));
            taken = target.Stances.FirstOrDefault(s => s.IssueId == claim.Taken.IssueId);
        }

        return steps;
    }

    /// <summary>The actor whose words a deferred claim rests on, with its statement; null where the claim is its own.</summary>
    public static (Guid Actor, Statement Statement)? Authority(Record record, Claim claim) =>
        From(record, claim) is { Count: > 0 } steps && steps[^1].Target.Speakers.FirstOrDefault(s => s.ActorId is not null)?.ActorId is { } actor
            ? (actor, steps[^1].Target)
            : null;

    /// <summary>The chain as an answer shows it, the actor's own statement first.</summary>
    public static List<AuthorityStep> Chain(Record record, Claim claim)
    {
        var steps = From(record, claim);
        if (claim.Basis != Basis.Deferred || steps.Count == 0) return [];
        List<AuthorityStep> chain = [];
        var at = claim.Statement;
        foreach (var (reference, target) in steps)
        {
            chain.Add(new AuthorityStep(Labels.SpeakerOf(record, at), at.Id, reference.Type));
            at = target;
        }

        chain.Add(new AuthorityStep(Labels.SpeakerOf(record, at), at.Id, null));
        return chain;
    }
}
