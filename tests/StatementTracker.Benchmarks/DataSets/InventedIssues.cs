using StatementTracker.Benchmarks.News;
using StatementTracker.Model;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>A codebook of matters of which the first ten are those of the invented articles; every seventh is narrower than the one before.</summary>
internal static class InventedIssues
{
    private static readonly string[] Goods =
    [
        "barley", "copper", "timber", "salmon", "linen", "granite", "honey", "amber", "peat", "cider", "wool", "slate", "tin", "herring",
        "mustard", "walnut", "rye", "chalk", "cobalt", "velvet", "juniper", "marble", "flax", "sturgeon", "nettle",
    ];

    private static readonly string[] Measures =
    [
        "levy", "treaty", "quota", "subsidy", "embargo", "tariff", "charter", "licence", "inquiry", "referendum", "moratorium", "pact",
        "surcharge", "exchange", "registry", "tribunal", "corridor", "blockade", "amnesty", "reserve",
    ];

    public static IReadOnlyList<Issue> Write(int count)
    {
        var issues = Enumerable.Range(0, count).Select(Entry).ToList();
        for (var narrow = 13; narrow < count; narrow += 7) issues[narrow].BroaderId = issues[narrow - 1].Id;
        return issues;
    }

    private static Issue Entry(int number)
    {
        var term = TermOf(number);
        return new Issue
        {
            Slug = Names.Slug(term),
            Title = char.ToUpperInvariant(term[0]) + term[1..],
            Proposition = $"The {term} should go ahead.",
            Terms = [term],
        };
    }

    private static string TermOf(int number)
    {
        if (number < Sentences.Matters.Length)
        {
            var matter = Sentences.Matters[number];
            return matter[(matter.Split(' ')[0] is "the" or "a" ? matter.IndexOf(' ', StringComparison.Ordinal) + 1 : 0)..];
        }

        var rest = number - Sentences.Matters.Length;
        var round = rest / (Goods.Length * Measures.Length);
        var pair = $"{Goods[rest % Goods.Length]} {Measures[rest / Goods.Length % Measures.Length]}";
        return round == 0 ? pair : $"{Goods[(rest + round) % Goods.Length]} and {pair}";
    }
}
