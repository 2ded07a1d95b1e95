using System.Reflection;

namespace StatementTracker.Linking.Issues.Words;

/// <summary>The embedded data files: tab-separated lines, '#' begins a comment.</summary>
internal static class WordList
{
    public static IEnumerable<string[]> Rows(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"StatementTracker.Linking.Issues.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The entries of one cell, which commas part.</summary>
    public static string[] Entries(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
