using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Says which issues a statement is about and which side its words take. Pure, deterministic, linear in the statement's length.</summary>
public static class IssueTagger
{
    /// <summary>At most one tag an issue, in the order of the codebook; a stance implied by a broader issue comes with <see cref="IssueTag.ViaIssueId"/>.</summary>
    public static IReadOnlyList<IssueTag> Tag(Codebook codebook, TaggedStatement statement, string articleText) => [];

    /// <summary>The side a paraphrase of a statement states towards what it is about ("dismissal of the idea": against), or null.</summary>
    public static Stance? Polarity(string paraphrase) => null;

    /// <summary>The issues a phrase names, in the order of the codebook; a narrower one hides the broader it overlaps.</summary>
    public static IReadOnlyList<Guid> IssuesOf(Codebook codebook, string phrase) => [];
}
