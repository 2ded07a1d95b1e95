using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>A statement is about an issue and takes this side on its proposition.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Stance">One of for, against, neutral, mixed, unclear, none.</param>
/// <param name="Conditional">True where the side depends on a stated condition.</param>
/// <param name="Condition">The words that state the condition, or null.</param>
/// <param name="Evidence">What names the issue and gives the side, anaphors and their antecedents included; in text order, never empty.</param>
/// <param name="Confidence">Probability that a trained coder agrees, 0 to 1.</param>
/// <param name="ViaIssueId">The broader issue whose stance implies this one, or null.</param>
public sealed record IssueTag(
    Guid IssueId,
    Stance Stance,
    bool Conditional,
    TextSpan? Condition,
    IReadOnlyList<TextSpan> Evidence,
    double Confidence,
    Guid? ViaIssueId);
