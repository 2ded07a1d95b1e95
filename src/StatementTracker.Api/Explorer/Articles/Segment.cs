using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Articles;

/// <summary>A stretch of an article over which the same marks hold. Joined in order, their texts are the article's.</summary>
/// <param name="Statements">Numbers of the statements that cover it; several where they nest or overlap.</param>
/// <param name="Inner">The one it belongs to most closely: the shortest that covers it; null outside of statements.</param>
/// <param name="Named">Numbers of the statements whose speaker it names.</param>
/// <param name="Cued">Numbers of the statements that it is the cue of.</param>
/// <param name="Begins">The statements that begin here, the longest first.</param>
/// <param name="Refers">References whose evidence ends here.</param>
public sealed record Segment(
    string Text,
    IReadOnlyList<int> Statements,
    Numbered? Inner,
    IReadOnlyList<int> Named,
    IReadOnlyList<int> Cued,
    IReadOnlyList<Numbered> Begins,
    IReadOnlyList<ReferenceResponse> Refers)
{
    public bool IsPlain => Statements.Count + Named.Count + Cued.Count == 0;

    /// <summary>The statement that pointing at it means.</summary>
    public int? Means => Inner?.Number ?? (Named.Count > 0 ? Named[0] : Cued.Count > 0 ? Cued[0] : null);
}

/// <summary>A statement with its number on the page, from 1 in text order.</summary>
public sealed record Numbered(int Number, StatementResponse Statement);
