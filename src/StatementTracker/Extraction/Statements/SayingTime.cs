using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Statements;

/// <summary>When something was said: the time in the cue's sentence that is nearest to the cue and no part of a content.</summary>
internal static class SayingTime
{
    public static TextSpan? Of(Reading reading, int index, int? within)
    {
        var attribution = reading.Attributions[index];
        if (attribution.Cue is not { } cue) return null;
        var scope = within is { } outer ? reading.Attributions[outer].Content.First(range => range.Contains(cue.First)) : reading.SentenceOf(cue.First).Tokens;
        TimeMention? nearest = null;
        var distance = int.MaxValue;
        foreach (var time in reading.TimesIn(reading.SentenceOf(cue.First).Tokens))
        {
            if (!scope.Contains(time.Words.First) || attribution.Content.Any(content => content.Overlaps(time.Words)) || reading.Tokens[time.Words.First].Quotation >= 0) continue;
            var far = Distance(cue, time.Words) + (time.Vague ? Vagueness : 0);
            if (far < distance && !IsOfAnother(reading, index, time.Words) && !IsInserted(reading, attribution, time.Words)) (nearest, distance) = (time, far);
        }

        return nearest is { } found ? reading.Span(found.Words) : null;
    }

    private static int Distance(TokenRange cue, TokenRange time) => time.First < cue.First ? cue.First - time.End : time.First - cue.End;

    /// <summary>"X, who took office in March, said": the time of what is said of the source.</summary>
    private static bool IsInserted(Reading reading, Attribution attribution, TokenRange time)
    {
        if (attribution.Cue is not { } cue || attribution.Sources is not [.., var source] || source.End > time.First || time.First >= cue.First) return false;
        for (var i = time.End; i < cue.First; i++)
            if (reading.Tokens[i].Is(",")) return true;
        return false;
    }

    /// <summary>A time that names a period is preferred to a vague one unless it is this many tokens farther off.</summary>
    private const int Vagueness = 10;

    /// <summary>A neighbouring attribution of the sentence has the time in its content, or its cue stands between, nearer to the time.</summary>
    private static bool IsOfAnother(Reading reading, int index, TokenRange time)
    {
        var mine = Distance(reading.Attributions[index].Cue!.Value, time);
        foreach (var near in new[] { index - 2, index - 1, index + 1, index + 2 })
        {
            if (near < 0 || near >= reading.Attributions.Length) continue;
            var other = reading.Attributions[near];
            if (other.Content.Any(content => content.Contains(time))) return true;
            if (other.Cue is { } cue && reading.Tokens[cue.First].Sentence == reading.Tokens[time.First].Sentence && Distance(cue, time) < mine && cue.First > reading.Attributions[index].Anchor == time.First > reading.Attributions[index].Anchor) return true;
        }

        return false;
    }
}
