using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Times;

/// <summary>Finds the times a text names, sentence by sentence.</summary>
internal static class TimeFinder
{
    public static Reading Read(Reading reading)
    {
        var times = new List<TimeMention>();
        foreach (var sentence in reading.Sentences)
        {
            var range = sentence.Tokens;
            if (!MayHaveTime(reading, range)) continue;
            var token = range.First;
            foreach (var time in TimeExpressions.Find(reading.Text, reading.Tokens[range.First].Start, reading.Tokens[range.Last].End))
            {
                while (reading.Tokens[token].End <= time.Span.Start) token++;
                var first = token;
                while (token < range.Last && reading.Tokens[token].End < time.Span.End) token++;
                times.Add(new TimeMention(new TokenRange(first, token + 1)) { Vague = time.Vague });
            }
        }

        return reading with { Times = [.. times] };
    }

    private static bool MayHaveTime(Reading reading, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (reading.Tokens[i] is { Kind: not TokenKind.Punctuation } token && TimeWords.MayTell(token.Lower)) return true;
        return false;
    }
}
