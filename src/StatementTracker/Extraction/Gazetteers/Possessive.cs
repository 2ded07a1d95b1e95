namespace StatementTracker.Extraction.Gazetteers;

/// <summary>The possessive ending of a word: "Russia’s", "Honduras’".</summary>
internal static class Possessive
{
    public static string Strip(string word) => word switch
    {
        [.. var stem, '\'' or '’', 's' or 'S'] => stem,
        [.. var stem, '\'' or '’'] when stem.Length > 0 => stem,
        _ => word,
    };
}
