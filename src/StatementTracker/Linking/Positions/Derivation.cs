using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Writes down, for a reader, the statements and references a position follows from.</summary>
internal static class Derivation
{
    private const int LongestExcerpt = 200;

    public static List<DerivationStep> Of(Record record, Standing standing)
    {
        List<DerivationStep> steps = [];
        Explain(record, steps, standing.Principal);
        foreach (var claim in standing.Chosen.Where(c => c != standing.Principal && c.Statement.Id != standing.Principal.Statement.Id)) Explain(record, steps, claim);
        foreach (var earlier in standing.Superseded)
            steps.Add(new DerivationStep(DerivationKind.Supersedes, earlier.Statement.Id, null, earlier.Stance, $"takes the place of what {Who(record, earlier.Statement)} said before: {Excerpt(earlier.Statement)}"));
        if (standing.Stance == Stance.Disputed)
            steps.Add(new DerivationStep(DerivationKind.Disowns, standing.Principal.Statement.Id, null, Stance.Disputed, "the speaker says it never said so"));
        return steps;
    }

    public static DerivationStep Declined(Record record, Statement statement) =>
        new(DerivationKind.Declines, statement.Id, null, Stance.Silent, $"{Who(record, statement)} declined to comment: {Excerpt(statement)}");

    /// <summary>The least confidence of all that a claim rests on; null where people have reviewed all of it.</summary>
    public static double? Confidence(Record record, Claim claim)
    {
        var parts = AuthorityWalk.From(record, claim)
            .SelectMany(s => new[] { s.Reference.Confidence, s.Target.Confidence })
            .Append(claim.Statement.Confidence)
            .Append(claim.Taken.Confidence);
        return parts.Min();
    }

    private static void Explain(Record record, List<DerivationStep> steps, Claim claim)
    {
        var at = claim.Statement;
        var walk = AuthorityWalk.From(record, claim);
        foreach (var (reference, target) in walk)
        {
            steps.Add(new DerivationStep(DerivationKind.Carries, at.Id, reference.Id, null, $"{Who(record, at)} {Verb(reference.Type)} what {Who(record, target)} said: {Excerpt(at)}"));
            at = target;
        }

        var own = at.Stances.FirstOrDefault(s => s.IssueId == claim.Taken.IssueId);
        var stated = own?.ViaIssueId is { } via ? at.Stances.FirstOrDefault(s => s.IssueId == via)?.Stance ?? claim.Stance : claim.Stance;
        steps.Add(new DerivationStep(DerivationKind.States, at.Id, null, stated, $"{Who(record, at)}: {Excerpt(at)}"));
        if (own?.ViaIssueId is { } broad && Labels.OfIssue(record, broad) is { } broader && Labels.OfIssue(record, claim.Taken.IssueId) is { } narrow)
            steps.Add(new DerivationStep(DerivationKind.Implies, at.Id, null, claim.Stance, $"against “{broader.Title}” implies against “{narrow.Title}”"));
        if (claim.Basis == Basis.OnBehalf)
            steps.Add(new DerivationStep(DerivationKind.SpeaksFor, claim.Statement.Id, null, claim.Stance, $"{Who(record, claim.Statement)} speaks for it"));
    }

    private static string Verb(ReferenceType type) => type switch
    {
        ReferenceType.DefersTo => "defers to",
        ReferenceType.Reaffirms => "reaffirms",
        _ => "agrees with",
    };

    private static string Who(Record record, Statement statement) => Labels.SpeakerOf(record, statement)?.Name ?? "an unnamed source";

    private static string Excerpt(Statement statement)
    {
        var text = statement.Text;
        if (text.Length <= LongestExcerpt) return $"“{text}”";
        var end = char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt;
        return $"“{text[..end]}…”";
    }
}
