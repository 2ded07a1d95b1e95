using StatementTracker.Model;

namespace StatementTracker.Linking.Actors;

/// <summary>What an actor is called and is, by all its mentions; the same whatever order they arrived in.</summary>
internal static class ActorDescription
{
    private const int LongestName = 200;

    /// <summary>The fullest spelling: not in capitals, with its marks.</summary>
    public static string NameOf(IReadOnlyList<ArticleActor> mentions)
    {
        var name = mentions.Select(m => m.Name)
            .OrderBy(n => n.Count(char.IsUpper))
            .ThenByDescending(n => n.Count(c => !char.IsAscii(c)))
            .ThenBy(n => n, StringComparer.Ordinal)
            .First();
        return name.Length <= LongestName ? name : name[..Cut(name)].TrimEnd();
    }

    /// <summary>A state if any article says so, else what most say.</summary>
    public static ActorKind KindOf(IReadOnlyList<ArticleActor> mentions) =>
        mentions.Any(m => m.Kind == ActorKind.State)
            ? ActorKind.State
            : mentions.GroupBy(m => m.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    public static List<string> OtherNamesOf(string name, IReadOnlyList<ArticleActor> mentions) =>
        [.. mentions.SelectMany(m => m.OtherNames).Where(n => n != name && n.Length <= LongestName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Cut(string name) => char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
}
