namespace StatementTracker.Extraction.Text;

/// <summary>The words of one text, each kept once, with what word lists are compared with: in lower case, apostrophes and hyphens plain.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, (string Word, string Lower)> words;
    private readonly Dictionary<string, (string Word, string Lower)>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordPool()
    {
        words = new(StringComparer.Ordinal);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public (string Word, string Lower) Of(ReadOnlySpan<char> written)
    {
        if (lookup.TryGetValue(written, out var known)) return known;
        var word = written.ToString();
        return words[word] = (word, word.ToLowerInvariant().Replace('’', '\'').Replace('‑', '-').Replace('‐', '-'));
    }
}
