using System.Globalization;
using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>What a pattern of the reference lists means.</summary>
/// <param name="Type">How the wording refers.</param>
/// <param name="WholeSentence">True where the whole sentence is evidence, not the matched words alone.</param>
/// <param name="Confidence">Probability that a trained coder agrees, 0 to 1.</param>
internal sealed record ReferenceWording(ReferenceType Type, bool WholeSentence, double Confidence)
{
    public static WordingPatterns<ReferenceWording> Load(string list) => new(
        WordList.Load(typeof(ReferenceWording), list),
        row => new ReferenceWording(
            Enum.Parse<ReferenceType>(row[0], ignoreCase: true), row[1] == "sentence", double.Parse(row[2], CultureInfo.InvariantCulture)));
}

/// <summary>Words that refer to an earlier statement, before it is known which statement they belong to.</summary>
internal sealed record FoundReference(ReferenceType Type, double Confidence, WordingMatch Match, TokenRange Evidence)
{
    /// <summary>All that the patterns find in a stretch: where matches overlap, the surest, then the longest.</summary>
    public static List<FoundReference> Find(Reading reading, WordingPatterns<ReferenceWording> patterns, WordingMatcher matcher, TokenRange range) =>
        Find(reading, patterns, matcher, range, range);

    /// <summary>Those of a stretch that begin at some of its tokens.</summary>
    public static List<FoundReference> Find(Reading reading, WordingPatterns<ReferenceWording> patterns, WordingMatcher matcher, TokenRange range, TokenRange starts)
    {
        var found = new List<FoundReference>();
        var live = patterns.In(reading, range);
        for (var i = starts.First; i < starts.End; i++)
        {
            if (!reading.Tokens[i].IsWord) continue;
            foreach (var (meaning, match) in live.At(matcher, reading.Tokens[i].Lower, i))
            {
                if (Of(reading, range, meaning, match) is { } reference) found.Add(reference);
            }
        }

        return WithoutOverlaps(found);
    }

    /// <summary>"does not agree with" disagrees; any other reference that is negated is none.</summary>
    private static FoundReference? Of(Reading reading, TokenRange range, ReferenceWording meaning, WordingMatch match)
    {
        var negation = Stretches.Negation(reading, range, match.Words.First);
        if (negation is not null && (meaning.Type != ReferenceType.AgreesWith || WordClasses.Refusals.Contains(negation))) return null;
        var evidence = Stretches.Trimmed(reading, meaning.WholeSentence ? range : match.Words);
        return new FoundReference(negation is not null ? ReferenceType.DisagreesWith : meaning.Type, meaning.Confidence, match, evidence);
    }

    private static List<FoundReference> WithoutOverlaps(List<FoundReference> found)
    {
        if (found.Count < 2) return found;
        var kept = new List<FoundReference>();
        foreach (var next in found.OrderByDescending(reference => reference.Confidence).ThenByDescending(reference => reference.Match.Words.Count))
        {
            if (!kept.Any(reference => reference.Match.Words.Overlaps(next.Match.Words))) kept.Add(next);
        }

        return kept;
    }
}
