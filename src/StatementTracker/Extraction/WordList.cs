namespace StatementTracker.Extraction;

/// <summary>Embedded word lists: one item a line, <c>#</c> begins a comment line, empty lines separate.</summary>
internal static class WordList
{
    /// <summary>The lines of the list that lies beside <paramref name="beside"/> in the source tree.</summary>
    /// <exception cref="InvalidOperationException">No such list is embedded.</exception>
    public static IEnumerable<string> Lines(Type beside, string file)
    {
        using var stream = beside.Assembly.GetManifestResourceStream($"{beside.Namespace}.{file}")
            ?? throw new InvalidOperationException($"The word list {beside.Namespace}.{file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
