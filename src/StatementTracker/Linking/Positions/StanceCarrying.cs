using StatementTracker.Linking.Issues;
using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>
/// Lets a statement that defers, reaffirms or agrees take the side of the statement it refers to. A side passes along any number of
/// links; links that run in a circle carry nothing, and a side in the statement's own words is never overridden.
/// </summary>
public static class StanceCarrying
{
    public static readonly LinkingStage Stage = new("carried stances", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        foreach (var id in Affected(record))
        {
            needs.Statements.Add(id);
            foreach (var reference in Outgoing(record, id)) needs.Statements.Add(reference.ToId!.Value);
        }

        foreach (var id in record.Statements.Keys.ToList())
        {
            foreach (var reference in Outgoing(record, id)) needs.Statements.Add(reference.ToId!.Value);
        }

        return needs;
    }

    private static void Run(Record record)
    {
        var codebook = IssueTagging.CodebookOf(record);
        var affected = Affected(record);
        Dictionary<Guid, IReadOnlyList<Carried>> settled = [];
        foreach (var id in affected.Order())
        {
            if (!record.Statements.TryGetValue(id, out var statement)) continue;
            if (Apply(record, statement, CarriedTo(record, codebook, statement, settled, []))) record.Changes.Statements.Add(id);
        }
    }

    /// <summary>The changed statements and all whose side may come from them.</summary>
    private static HashSet<Guid> Affected(Record record)
    {
        var affected = record.Changes.Statements.ToHashSet();
        var incoming = record.References.Values.Where(Carries).ToLookup(r => r.ToId!.Value, r => r.FromId);
        var open = new Queue<Guid>(affected);
        while (open.TryDequeue(out var id))
        {
            foreach (var from in incoming[id].Where(affected.Add)) open.Enqueue(from);
        }

        return affected;
    }

    private static bool Carries(Reference reference) =>
        reference is { IsRemoved: false, State: LinkState.Resolved, ToId: not null, CarriesStance: true } && reference.Review != ReviewState.Rejected;

    private static IEnumerable<Reference> Outgoing(Record record, Guid id) =>
        record.References.Values.Where(r => r.FromId == id && Carries(r));

    private sealed record Carried(Guid IssueId, Stance Stance, Basis Basis, bool Conditional, TextSpan? Condition, Guid ReferenceId, double? Confidence, Guid? ViaIssueId);

    /// <summary>What reaches a statement through its references. Chains are at most as long as articles defer to one another, and each is settled once.</summary>
    private static IReadOnlyList<Carried> CarriedTo(
        Record record, Codebook codebook, Statement statement, Dictionary<Guid, IReadOnlyList<Carried>> settled, HashSet<Guid> path)
    {
        if (settled.TryGetValue(statement.Id, out var known)) return known;
        const int longestChain = 200;
        if (path.Count >= longestChain || !path.Add(statement.Id)) return [];
        var tagged = statement.Stances.Where(s => s.Tagged || s.Curated).Select(s => s.IssueId).ToHashSet();
        List<Carried> carried = [];
        foreach (var reference in Outgoing(record, statement.Id).OrderBy(r => Order(r.Type)).ThenBy(r => r.Evidence.Count > 0 ? r.Evidence[0].Start : 0))
        {
            if (!record.Statements.TryGetValue(reference.ToId!.Value, out var target) || target.IsRemoved || target.Review == ReviewState.Rejected) continue;
            if (OnCycle(record, statement.Id, target.Id)) continue;
            foreach (var side in SidesOf(record, codebook, target, settled, path))
            {
                if ((tagged.Count == 0 || tagged.Contains(side.IssueId)) && carried.All(c => c.IssueId != side.IssueId))
                    carried.Add(side with { Basis = reference.Type == ReferenceType.DefersTo ? Basis.Deferred : Basis.Own, ReferenceId = reference.Id, Confidence = Least(side.Confidence, reference.Confidence) });
            }
        }

        path.Remove(statement.Id);
        settled[statement.Id] = carried;
        return carried;
    }

    private static int Order(ReferenceType type) => type == ReferenceType.DefersTo ? 0 : 1;

    /// <summary>The sides a statement has: in its own words, else carried to it.</summary>
    private static IEnumerable<Carried> SidesOf(
        Record record, Codebook codebook, Statement target, Dictionary<Guid, IReadOnlyList<Carried>> settled, HashSet<Guid> path)
    {
        var own = target.Stances.Where(s => (s.ReferenceId is null || s.Curated) && TakesSide(s.Stance)).ToList();
        foreach (var stance in own)
            yield return new Carried(stance.IssueId, stance.Stance, stance.Basis, stance.Conditional, stance.Condition, default, stance.Confidence, stance.ViaIssueId);
        foreach (var carried in CarriedTo(record, codebook, target, settled, path).Where(c => own.All(o => o.IssueId != c.IssueId)))
            yield return carried;
    }

    /// <summary>True where following carrying references from the target leads back to the statement.</summary>
    private static bool OnCycle(Record record, Guid statement, Guid target)
    {
        var seen = new HashSet<Guid> { target };
        var open = new Stack<Guid>(seen);
        while (open.TryPop(out var id))
        {
            if (id == statement) return true;
            foreach (var reference in Outgoing(record, id).Where(r => seen.Add(r.ToId!.Value))) open.Push(reference.ToId!.Value);
        }

        return false;
    }

    public static bool TakesSide(Stance stance) => stance is Stance.For or Stance.Against or Stance.Neutral or Stance.Mixed;

    private static double? Least(double? a, double? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    private static bool Apply(Record record, Statement statement, IReadOnlyList<Carried> carried)
    {
        var changed = false;
        foreach (var stance in statement.Stances.Where(s => s is { Curated: false, ReferenceId: not null } && carried.All(c => c.IssueId != s.IssueId)).ToList())
        {
            changed = true;
            if (stance.Tagged)
            {
                (stance.Stance, stance.Basis, stance.Conditional, stance.Condition, stance.ReferenceId, stance.ViaIssueId) = (Stance.None, Basis.Own, false, null, null, null);
                continue;
            }

            statement.Stances.Remove(stance);
            record.Deleted.Add(stance);
            record.Changes.Left(statement, stance.IssueId);
        }

        foreach (var side in carried) changed |= Apply(record, statement, side);
        return changed;
    }

    private static bool Apply(Record record, Statement statement, Carried side)
    {
        var stance = statement.Stances.FirstOrDefault(s => s.IssueId == side.IssueId);
        if (stance is { Curated: true } || (stance is { ReferenceId: null } && stance.Stance != Stance.None)) return false;
        if (stance is null)
        {
            stance = new StatementStance { StatementId = statement.Id, IssueId = side.IssueId, Stance = side.Stance, Basis = side.Basis };
            statement.Stances.Add(stance);
            record.Created.Add(stance);
        }
        else if (stance.ReferenceId == side.ReferenceId && stance.Stance == side.Stance && stance.Basis == side.Basis
            && stance.Conditional == side.Conditional && stance.ViaIssueId == side.ViaIssueId && stance.Confidence == side.Confidence)
        {
            return false;
        }

        stance.Stance = side.Stance;
        stance.Basis = side.Basis;
        stance.Conditional = side.Conditional;
        stance.Condition = side.Condition;
        stance.ReferenceId = side.ReferenceId;
        stance.ViaIssueId = side.ViaIssueId;
        stance.Confidence = side.Confidence;
        if (record.References.TryGetValue(side.ReferenceId, out var reference) && !stance.Tagged) stance.Evidence = reference.Evidence;
        return true;
    }
}
