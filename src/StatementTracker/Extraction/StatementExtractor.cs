using StatementTracker.Extraction.Actors;
using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Labelling;
using StatementTracker.Extraction.References;
using StatementTracker.Extraction.Statements;
using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Times;

namespace StatementTracker.Extraction;

/// <summary>The front door of extraction: text in, drafts out. Pure, deterministic, without clock or I/O; safe for concurrent use.</summary>
public sealed class StatementExtractor
{
    /// <summary>What reads the words before anything is attributed.</summary>
    internal static readonly IReadOnlyList<Func<Reading, Reading>> Words =
    [
        Tokenizer.Read,
        QuotationFinder.Read,
        SentenceSplitter.Read,
        TimeFinder.Read,
        Tagger.Read,
    ];

    /// <summary>What reads the text, in this order; each stage builds on what those before it found.</summary>
    private readonly Func<Reading, Reading>[] stages;

    public StatementExtractor()
        : this(AttributionFinder.Read, LabelJoiner.Shipped.Read, QuotedAttributions.Read)
    {
    }

    /// <param name="attributions">The stages that find attributions.</param>
    internal StatementExtractor(params IEnumerable<Func<Reading, Reading>> attributions) => stages =
    [
        .. Words,
        .. attributions,
        ActorFinder.Read,
        StatementDrafter.Read,
        Utterances.Read,
        ReferenceFinder.Read,
        ParaphrasePruner.Read,
        ActorPruner.Read,
    ];

    /// <summary>Reads one article.</summary>
    /// <param name="text">The text as stored; every span of the answer points into it.</param>
    public ArticleDraft Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = Read(text);
        return new ArticleDraft(reading.Actors, reading.Statements, reading.References);
    }

    internal Reading Read(string text)
    {
        var reading = new Reading(text);
        foreach (var stage in stages) reading = stage(reading);
        return reading;
    }
}
