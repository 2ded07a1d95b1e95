namespace StatementTracker.Extraction;

/// <summary>The front door of extraction: text in, drafts out. Pure, deterministic, without clock or I/O; safe for concurrent use.</summary>
public sealed class StatementExtractor
{
    private static readonly ArticleDraft Nothing = new([], [], []);

    private readonly ArticleDraft nothing = Nothing;

    /// <summary>Reads one article.</summary>
    /// <param name="text">The text as stored; every span of the answer points into it.</param>
    public ArticleDraft Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return nothing;
    }
}
