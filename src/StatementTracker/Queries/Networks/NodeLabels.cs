using System.Xml;

namespace StatementTracker.Queries.Networks;

/// <summary>Names as node ids: what shares a name with another is told apart by its slug.</summary>
internal static class NodeLabels
{
    /// <summary>One label for each, in the same order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Name, string Slug)> named)
    {
        var names = named.Select(n => Writable(n.Name)).ToList();
        var shared = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var taken = names.ToHashSet(StringComparer.Ordinal);
        var labels = new List<string>(names.Count);
        foreach (var (name, (_, slug)) in names.Zip(named))
        {
            var label = name;
            for (var more = 1; shared.Contains(name) && (label == name || !taken.Add(label)); more++)
                label = more == 1 ? $"{name} ({slug})" : $"{name} ({slug}, {more})";
            labels.Add(label);
        }

        return labels;
    }

    /// <summary>The name without what no XML document can hold.</summary>
    private static string Writable(string name)
    {
        if (name.All(XmlConvert.IsXmlChar)) return name;
        var runes = name.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return string.Concat(runes);
    }
}
