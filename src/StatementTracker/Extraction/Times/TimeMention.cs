using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction;

/// <summary>A time expression: "Tuesday", "last week", "earlier this month".</summary>
internal readonly record struct TimeMention(TokenRange Words)
{
    /// <summary>True where it names no period: "recently", "earlier".</summary>
    public bool Vague { get; init; }
}
