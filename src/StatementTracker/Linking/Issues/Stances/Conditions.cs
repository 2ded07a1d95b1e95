using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>A stated condition: tokens [First, End), and the sides it can limit (0 for either).</summary>
internal sealed record Condition(int First, int End, int Sign)
{
    public bool Covers(int i) => First <= i && i < End;
}

/// <summary>Finds "only if", "provided that", "unless", "without a mandate" in a sentence.</summary>
internal static class Conditions
{
    private static readonly ILookup<string, (string[] Words, int Sign)> Openers = WordList.Rows("Stances.conditions.tsv")
        .Select(row => (row[1].Split(' '), row[0] switch { "+" => 1, "-" => -1, _ => 0 }))
        .OrderByDescending(o => o.Item1.Length)
        .ToLookup(o => o.Item1[0], StringComparer.Ordinal);

    private static readonly string[] Unconditional =
        ["condition", "conditions", "delay", "hesitation", "reservation", "reservations", "doubt", "question", "exception", "fail", "reserve", "precondition", "preconditions", "qualification"];

    public static IReadOnlyList<Condition> In(Line line, int first, int end)
    {
        List<Condition> found = [];
        for (var i = first; i < end; i++)
        {
            if (!line.InCue(i) && OpenerAt(line, i, end) is { Words: not null } opener && !IsNone(line, i, opener.Words, first))
            {
                var close = Close(line, i, i + opener.Words.Length, first, end);
                if (close > i + opener.Words.Length) found.Add(new Condition(i, close, opener.Sign));
                i = Math.Max(i, close - 1);
            }
        }

        return found;
    }

    private static (string[] Words, int Sign) OpenerAt(Line line, int at, int end) => Openers[line[at].Word].FirstOrDefault(o =>
        at + o.Words.Length <= end && o.Words.Select((word, k) => line[at + k].Word == word).All(same => same));

    private static bool IsNone(Line line, int at, string[] words, int first)
    {
        var next = at + words.Length;
        return words[0] switch
        {
            "if" => line.IsWord(at - 1, "as", "what", "ask", "asked", "wonder", "wondered", "see", "know", "unclear") || line.IsWord(next, "any", "so", "ever"),
            "without" => line.IsWord(next, Unconditional) || line.IsWord(next + 1, Unconditional),
            "provided" or "providing" => line.IsWord(next, "by", "to", "for", "with", "a", "some") || (words.Length == 1 && !line.Is(at - 1, WordClass.Comma | WordClass.Adverb) && line[at - 1].IsContent && line.MarkAt(at - 1) is null && !line[at - 1].Capital),
            "should" or "were" => at > Math.Max(first, line.ContentStart),
            "once" => line.IsWord(next, "again", "more", "opposed", "supported", "backed"),
            "assuming" => line.IsWord(next, "office", "power"),
            _ => false,
        };
    }

    private static int Close(Line line, int open, int at, int first, int end)
    {
        var leads = open <= Math.Max(first, line.ContentStart) + 1;
        for (var i = at; i < end; i++)
        {
            if (line.Is(i, WordClass.ClauseEnd)) return i;
            if (line.Is(i, WordClass.Comma) && (leads || line.IsWord(i + 1, "but", "and", "so", "or", "however", "then"))) return i;
            if (leads && line.Is(i, WordClass.Auxiliary | WordClass.Modal) && line.IsWord(i + 1, "we", "i") && i > at + 1) return i;
        }

        return end;
    }

    /// <summary>"even if" limits nothing; what it covers is hypothetical all the same.</summary>
    public static bool Limits(Line line, Condition condition) => !line.IsWord(condition.First - 1, "even");
}
