namespace StatementTracker.Extraction;

/// <summary>A word list embedded beside its stage: one entry a line, columns parted by tabs, lines that start with # left out.</summary>
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

    /// <param name="name">The file below the Extraction folder, folders parted by dots: "Text.abbreviations.txt".</param>
    /// <exception cref="InvalidOperationException">No such list is embedded.</exception>
    public static WordList Load(string name)
    {
        var assembly = typeof(WordList).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(WordList).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        return new WordList(rows);
    }
}
