using System.Text.Json.Nodes;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>A position as an entity of PROV-O, derived from statements and references, step by step.</summary>
internal static class PositionNodes
{
    public static JsonObject Of(PositionResponse position, Iris iris) => Node.Of(
        ("@context", Vocabulary.Context()),
        ("@id", position.Id is { } id ? iris.Position(id) : null),
        ("@type", Node.Types("st:Position", "prov:Entity")),
        ("prov:wasAttributedTo", AgentNodes.Short(position.Actor, iris)),
        ("about", StatementNodes.IssueOf(position.Issue, iris)),
        ("st:stance", Node.Word(position.Stance)),
        ("st:basis", Node.Word(position.Basis)),
        ("st:conditional", position.Conditional),
        ("st:diverged", position.Diverged),
        ("st:confidence", position.Confidence),
        ("temporalCoverage", StatementNodes.IntervalOf(new(null, null, position.EffectiveFrom.Earliest, position.EffectiveTo?.Latest, position.EffectiveFrom.Precision, position.DateUnknown))),
        ("description", position.Note),
        ("prov:generatedAtTime", Node.Instant(position.RecordedAt)),
        ("prov:invalidatedAtTime", Node.Instant(position.SupersededAt)),
        ("prov:wasDerivedFrom", Node.All(position.Derivation.SelectMany(step => SourcesOf(step, iris)).Distinct(), Node.Ref)),
        ("prov:qualifiedDerivation", Node.All(position.Derivation.Index().Where(step => SourcesOf(step.Item, iris).Any()), step => StepOf(step.Index, step.Item, iris))),
        ("st:derivation", Node.Of(("@list", Node.All(position.Derivation, step => JsonValue.Create(step.Text))))));

    private static IEnumerable<string> SourcesOf(Model.DerivationStep step, Iris iris)
    {
        if (step.StatementId is { } statement) yield return iris.Statement(statement);
        if (step.ReferenceId is { } reference) yield return iris.Reference(reference);
    }

    private static JsonObject StepOf(int place, Model.DerivationStep step, Iris iris) => Node.Of(
        ("@type", "prov:Derivation"),
        ("position", place + 1),
        ("prov:entity", Node.All(SourcesOf(step, iris), Node.Ref)),
        ("st:step", Node.Word(step.Kind)),
        ("description", step.Text));
}
