using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>The names under which the speakers and the bodies they speak for appear as subjects.</summary>
internal sealed class Selves
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "dr", "president", "minister", "chancellor", "senator", "secretary", "general"];

    private readonly HashSet<string> names;
    private readonly HashSet<string> families = [];

    public Selves(IEnumerable<string> speakers, IEnumerable<string> bodies)
    {
        var bodyKeys = bodies.Select(Names.Key).Where(k => k.Length > 0).ToList();
        names = [.. bodyKeys];
        foreach (var key in speakers.Select(Names.Key).Where(k => k.Length > 0))
        {
            names.Add(key);
            families.Add(key[(key.LastIndexOf(' ') + 1)..]);
        }

        HasBody = bodyKeys.Count > 0;
    }

    public static Selves Nobody { get; } = new([], []);

    public bool HasBody { get; }

    /// <summary>True where the words are, or end with, one of the names; a family name stands alone or after a title.</summary>
    public bool Name(IReadOnlyList<string> words)
    {
        for (var from = 0; from < words.Count; from++)
        {
            if (names.Contains(Names.Key(string.Join(' ', words.Skip(from))))) return true;
        }

        return words.Count > 0 && (words.Count == 1 || Titles.Contains(words[^2])) && families.Contains(Names.Key(words[^1]));
    }
}
