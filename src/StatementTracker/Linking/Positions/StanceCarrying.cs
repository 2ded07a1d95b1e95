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
        var links = new CarryingLinks(record);
        needs.Statements.UnionWith(links.RestingOn(record.Changes.Statements));
        foreach (var id in record.Statements.Keys) needs.Statements.UnionWith(links.From(id).Select(r => r.ToId!.Value));
        return needs;
    }

    private static void Run(Record record)
    {
        var walk = new CarriedSides(record);
        foreach (var id in walk.Links.RestingOn(record.Changes.Statements).Order())
        {
            if (record.Statements.TryGetValue(id, out var statement) && Apply(record, statement, walk.To(statement))) record.Changes.Statements.Add(id);
        }
    }

    public static bool TakesSide(Stance stance) => stance is Stance.For or Stance.Against or Stance.Neutral or Stance.Mixed;

    private static bool Apply(Record record, Statement statement, IReadOnlyList<CarriedSide> carried)
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

    private static bool Apply(Record record, Statement statement, CarriedSide side)
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
