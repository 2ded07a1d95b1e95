namespace StatementTracker.Linking.Issues.Terms;

/// <summary>A term found in a list of tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Head">Last token of its noun phrase: before <paramref name="Last"/> where auxiliaries part it from its verb ("troops should be sent").</param>
/// <param name="Pattern">The term.</param>
internal sealed record TermMatch(int First, int Last, int Head, TermPattern Pattern)
{
    /// <summary>No match is longer, in tokens; what a longer one would hide is seldom what it names.</summary>
    public const int MaxLength = 40;

    public bool Overlaps(TermMatch other) => First <= other.Last && other.First <= Last;
}
