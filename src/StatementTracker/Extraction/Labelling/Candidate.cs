using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>An attribution that somebody proposes, with what speaks for it.</summary>
/// <param name="Attribution">As it would stand.</param>
/// <param name="Rule">The attribution by the rules behind it, or null.</param>
/// <param name="Seen">What the labeller sees at its cue, or null.</param>
/// <param name="HasSpeaker">Whether its sources are people, bodies, documents or names; false for an abstraction.</param>
internal sealed record Candidate(Attribution Attribution, Attribution? Rule, CueArguments? Seen, bool HasSpeaker)
{
    /// <summary>How many numbers <see cref="Evidence"/> has.</summary>
    public const int EvidenceCount = 27;

    private const int Short = 4, Long = 40;

    /// <summary>What speaks for and against it, in numbers about 0 to 1.</summary>
    public double[] Evidence(Reading reading, Labelling labelling)
    {
        var content = labelling.Margin(Attribution.Content);
        var length = Attribution.Content.Sum(part => part.Count);
        var margin = Seen?.Margin ?? 0;
        var source = Attribution.Sources is [var first, ..] ? reading.Tokens[first.First] : null;
        return
        [
            1,
            Is(Seen is not null),
            Math.Tanh(margin / 2),
            Math.Tanh(margin / 6),
            Math.Tanh(margin / 20),
            Is(Seen is { IsSpeech: true }),
            Is(Rule is not null),
            Rule?.Confidence ?? 0,
            Is(Rule is not null && Seen is not null),
            Rule is not null && Seen is not null ? Agreement(Rule.Content, Attribution.Content) : 0,
            Is(Rule is not null && Seen is not null && Rule.Sources.Any(mine => Seen.Sources.Any(mine.Overlaps))),
            Seen is null ? 0 : Agreement(Seen.Contents, Attribution.Content),
            Is(Seen is { Sources.Count: 0 }),
            Math.Tanh(content / 2),
            Math.Tanh(content / 8),
            Is(Attribution.Mode == StatementMode.Direct),
            Is(Attribution.Mode == StatementMode.Mixed),
            Is(Attribution.Kind == CueKind.Noun),
            Is(Attribution.Kind == CueKind.Phrase),
            Is(Attribution.Kind == CueKind.Layout),
            Is(Attribution.Cue is null),
            Is(source is null),
            Is(source?.Tag == Tag.Pronoun),
            Is(Attribution.Occurrence != Occurrence.Uttered),
            Is(Rule is not null && Seen is null),
            Is(length < Short),
            Is(length > Long),
        ];
    }

    /// <summary>Whether contents and sources are the same.</summary>
    public static bool IsAlike(Attribution one, Attribution other) => one.Content.SequenceEqual(other.Content) && one.Sources.SequenceEqual(other.Sources);

    /// <summary>Tokens in both over tokens in either, 0 to 1.</summary>
    public static double Agreement(IReadOnlyList<TokenRange> one, IReadOnlyList<TokenRange> other)
    {
        int shared = 0, all = 0;
        foreach (var mine in one)
        {
            all += mine.Count;
            foreach (var theirs in other) shared += Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.First, theirs.First));
        }

        foreach (var theirs in other) all += theirs.Count;
        return all == shared ? 1 : (double)shared / (all - shared);
    }

    private static double Is(bool holds) => holds ? 1 : 0;
}
