using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>A side that reaches a statement through a reference.</summary>
internal sealed record CarriedSide(
    Guid IssueId, Stance Stance, Basis Basis, bool Conditional, TextSpan? Condition, Guid ReferenceId, double? Confidence, Guid? ViaIssueId);

/// <summary>Walks the carrying references of a record; each statement is settled once.</summary>
internal sealed class CarriedSides(Record record)
{
    private readonly Dictionary<Guid, IReadOnlyList<CarriedSide>> settled = [];

    public CarryingLinks Links { get; } = new(record);

    /// <summary>What reaches the statement; at most one side an issue, deferring before reaffirming and agreeing. Circles carry nothing.</summary>
    public IReadOnlyList<CarriedSide> To(Statement statement)
    {
        if (settled.TryGetValue(statement.Id, out var known)) return known;
        foreach (var id in Links.Under(statement.Id))
        {
            if (!settled.ContainsKey(id)) settled[id] = record.Statements.TryGetValue(id, out var under) ? Settle(under) : [];
        }

        return settled[statement.Id];
    }

    private List<CarriedSide> Settle(Statement statement)
    {
        var tagged = statement.Stances.Where(s => s.Tagged || s.Curated).Select(s => s.IssueId).ToHashSet();
        List<CarriedSide> carried = [];
        foreach (var reference in Links.From(statement.Id).OrderBy(r => r.Type != ReferenceType.DefersTo).ThenBy(r => r.Evidence.Count > 0 ? r.Evidence[0].Start : 0))
        {
            if (!record.Statements.TryGetValue(reference.ToId!.Value, out var target) || target.IsRemoved || target.Review == ReviewState.Rejected) continue;
            if (Links.RunsInCircle(reference)) continue;
            foreach (var side in Of(target).Where(s => (tagged.Count == 0 || tagged.Contains(s.IssueId)) && carried.All(c => c.IssueId != s.IssueId)).ToList())
            {
                carried.Add(side with
                {
                    Basis = reference.Type == ReferenceType.DefersTo ? Basis.Deferred : Basis.Own,
                    ReferenceId = reference.Id,
                    Confidence = new[] { side.Confidence, reference.Confidence }.Min(),
                });
            }
        }

        return carried;
    }

    /// <summary>The sides a statement has: in its own words, else carried to it.</summary>
    private IEnumerable<CarriedSide> Of(Statement target)
    {
        var own = target.Stances.Where(s => (s.ReferenceId is null || s.Curated) && StanceCarrying.TakesSide(s.Stance)).ToList();
        return own.Select(s => new CarriedSide(s.IssueId, s.Stance, s.Basis, s.Conditional, s.Condition, default, s.Confidence, s.ViaIssueId))
            .Concat(settled[target.Id].Where(c => own.All(o => o.IssueId != c.IssueId)));
    }
}
