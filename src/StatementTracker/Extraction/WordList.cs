namespace StatementTracker.Extraction;

/// <summary>A word list embedded beside its stage: one entry a line, columns parted by tabs; lines that start with # are left out.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> words;

    private WordList(IReadOnlyList<string[]> rows)
    {
        Rows = rows;
        words = rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Longest = words.Count == 0 ? 0 : words.Max(word => word.Length);
    }

    /// <summary>The columns of each line, in file order.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The length of the longest first column, in UTF-16 code units.</summary>
    public int Longest { get; }

    /// <summary>Whether a line has this word as its first column; words are listed in lower case.</summary>
    public bool Contains(string lower) => words.Contains(lower);

    /// <exception cref="InvalidOperationException">No such list is embedded.</exception>
    public static WordList Load(Type beside, string file) => new([.. Lines(beside, file).Select(line => line.Split('\t'))]);

    /// <summary>The lines of the list that lies beside <paramref name="beside"/> in the source tree.</summary>
    /// <exception cref="InvalidOperationException">No such list is embedded.</exception>
    public static IEnumerable<string> Lines(Type beside, string file)
    {
        using var stream = beside.Assembly.GetManifestResourceStream($"{beside.Namespace}.{file}")
            ?? throw new InvalidOperationException($"The word list {beside.Namespace}.{file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
