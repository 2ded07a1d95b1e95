using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Seeds;

/// <summary>Compares the draft of an article with what a coder marked in it.</summary>
public sealed class SeedCheck(CoderFile coder, string text, ArticleDraft draft)
{
    private const double QuotationOverlap = 0.8;
    private const double ReportOverlap = 0.5;
    private const double Half = 0.5;

    private readonly LetterOrdinals letters = new(text);

    /// <summary>Each statement that must be found, with the draft statement nearest to it.</summary>
    public IReadOnlyList<SeedFinding> Required => [.. coder.Statements.Where(statement => statement.IsRequired).Select(Find)];

    /// <summary>Draft statements that take the narrator's own words for somebody's: as their content, or as their cue.</summary>
    public IReadOnlyList<(TextSpan Narrator, StatementDraft Statement)> NarratorTaken =>
        [.. from narrator in coder.NarratorSpans
            let words = Extent([narrator])
            from statement in draft.Statements
            where statement.Cue?.Overlaps(narrator) is true || words.CoveredBy(Extent(statement.Spans)) >= Half
            select (narrator, statement)];

    /// <summary>Draft statements that share nothing with any the coder marked, in whatever tier.</summary>
    public IReadOnlyList<StatementDraft> Unmarked
    {
        get
        {
            var marked = Scoring.Extent.Union(coder.Statements.Select(statement => Extent(statement.Content)));
            return [.. draft.Statements.Where(statement => Extent(statement.Spans).Overlap(marked) == 0)];
        }
    }

    /// <summary>Draft references that defer, with words the coder gave as evidence.</summary>
    public IReadOnlyList<ReferenceDraft> Deferring =>
        [.. draft.References.Where(reference => reference.Type == ReferenceType.DefersTo
            && reference.Evidence.Any(evidence => coder.DeferringEvidence.Any(evidence.Overlaps)))];

    private SeedFinding Find(CoderStatement wanted)
    {
        var content = Extent(wanted.Content);
        var nearest = draft.Statements.MaxBy(statement => content.Agreement(Extent(statement.Spans)));
        var overlap = nearest is null ? 0 : content.Agreement(Extent(nearest.Spans));
        var enough = wanted.Mode == StatementMode.Direct ? QuotationOverlap : ReportOverlap;
        return new SeedFinding(wanted, overlap > 0 ? nearest : null, overlap, enough, nearest is not null && NamesSpeaker(nearest, wanted));
    }

    // A pronoun of the coder's and a name of ours are one speaker where our draft has them co-refer.
    private bool NamesSpeaker(StatementDraft statement, CoderStatement wanted) => wanted.Mention is not { } mention
        ? statement.Speakers.Count == 0
        : statement.Speakers.Any(speaker => speaker.Mention.Overlaps(mention) || (speaker.Actor is { } actor && draft.Actors[actor].Mentions.Any(mention.Overlaps)));

    private Extent Extent(IEnumerable<TextSpan> spans) => Scoring.Extent.Of(letters, spans.Select(Offsets.Of));
}

/// <summary>How well one statement was found.</summary>
/// <param name="Wanted">The coder's.</param>
/// <param name="Nearest">The draft's nearest, or null where none overlaps.</param>
/// <param name="Overlap">Overlap over union of their letters and digits, 0 to 1.</param>
/// <param name="Enough">The least overlap that counts as found.</param>
/// <param name="IsSpeakerRight">The draft names the coder's speaker.</param>
public sealed record SeedFinding(CoderStatement Wanted, StatementDraft? Nearest, double Overlap, double Enough, bool IsSpeakerRight)
{
    public bool IsFound => Overlap >= Enough;

    public bool IsModeRight => Nearest?.Mode == Wanted.Mode;

    public bool IsActRight => Nearest is not null && Wanted.Acts.Contains(Nearest.Act);

    public bool IsOccurrenceRight => Nearest?.Occurrence == Wanted.Event;
}
