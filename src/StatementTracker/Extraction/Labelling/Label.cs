namespace StatementTracker.Extraction.Labelling;

/// <summary>What part a token has in an attribution; a part of several tokens has a label for its first and one for the rest.</summary>
internal enum Label : byte
{
    Outside,
    ContentFirst,
    ContentRest,
    CueFirst,
    CueRest,
    SourceFirst,
    SourceRest,

    /// <summary>A cue of belief, intent or another attitude, where a labelling tells it from one of speech.</summary>
    AttitudeCue,
}

internal static class Labels
{
    /// <summary>How many there are, which is what one vector holds.</summary>
    public const int Stride = 8;

    public static bool IsContent(Label label) => label is Label.ContentFirst or Label.ContentRest;

    public static bool IsCue(Label label) => label is Label.CueFirst or Label.CueRest or Label.AttitudeCue;

    public static bool IsSource(Label label) => label is Label.SourceFirst or Label.SourceRest;

    /// <summary>Whether the label says that a part goes on.</summary>
    public static bool IsRest(Label label) => label is Label.ContentRest or Label.CueRest or Label.SourceRest;
}
