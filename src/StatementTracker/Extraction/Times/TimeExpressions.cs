using StatementTracker.Model;

namespace StatementTracker.Extraction.Times;

/// <summary>A time as worded in text.</summary>
/// <param name="Span">The words, without a preposition: "Tuesday", "last week", "earlier".</param>
/// <param name="Vague">True where it names no period: "recently", "earlier", "a few days ago".</param>
public sealed record TimeExpression(TextSpan Span, bool Vague);

/// <summary>Recognises the times of the past that a stretch of text names. Linear in its length.</summary>
public static class TimeExpressions
{
    /// <summary>The expressions in text order; they do not overlap.</summary>
    public static IReadOnlyList<TimeExpression> Find(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = TimeText.Words(text, start, end);
        var grammar = new TimeGrammar(words);
        var found = new List<TimeExpression>();
        for (var i = 0; i < words.Count; i++)
        {
            if (grammar.At(i) is not { } match) continue;
            if (!words[match.End - 1].Possessive || AtOccasion(words, match.First))
            {
                found.Add(new TimeExpression(TextSpan.Of(text, words[match.First].Start, words[match.End - 1].End), match.Reading is Vague));
            }

            i = match.End - 1;
        }

        return found;
    }

    /// <summary>"at Tuesday’s briefing" dates what was said there; "Tuesday’s attack" does not.</summary>
    private static bool AtOccasion(List<TimeWord> words, int i) => i > 0 && words[i - 1].Lower is "at" or "during";
}

/// <summary>Reads an expression by itself.</summary>
internal static class TimeExpressionParser
{
    /// <summary>The first time the words name, or null.</summary>
    public static TimeReading? Parse(string expression)
    {
        var words = TimeText.Words(expression, 0, expression.Length);
        var grammar = new TimeGrammar(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (grammar.At(i) is { } match) return match.Reading;
        }

        return null;
    }
}
