namespace StatementTracker.Extraction.Labelling;

/// <summary>What part a token has in an attribution; each part has a label for its first token and one for the rest.</summary>
internal enum Label : byte
{
    Outside,
    ContentFirst,
    ContentRest,
    CueFirst,
    CueRest,
    SourceFirst,
    SourceRest,
}

internal static class Labels
{
    /// <summary>How many there are.</summary>
    public const int Count = 7;

    /// <summary>The same, rounded up to what one vector holds.</summary>
    public const int Stride = 8;

    public static bool IsContent(Label label) => label is Label.ContentFirst or Label.ContentRest;

    /// <summary>A part goes on only where it has begun.</summary>
    public static bool CanFollow(int before, int label) =>
        label is not ((int)Label.ContentRest or (int)Label.CueRest or (int)Label.SourceRest) || before == label || before == label - 1;
}
