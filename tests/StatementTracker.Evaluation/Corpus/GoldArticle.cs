using StatementTracker.Model;

namespace StatementTracker.Evaluation.Corpus;

/// <summary>An article that trained coders have marked.</summary>
public sealed record GoldArticle
{
    public required string DocId { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<GoldStatement> Statements { get; init; }

    /// <summary>Stretches that nobody marked: what is found there is neither right nor wrong.</summary>
    public IReadOnlyList<Offsets> DiscardSpans { get; init; } = [];

    /// <summary>The same, in other corpora.</summary>
    public IReadOnlyList<Offsets> IgnoreSpans { get; init; } = [];
}

/// <summary>A statement as the coders marked it: its content has its "that" and its quotation marks.</summary>
public sealed record GoldStatement
{
    public required IReadOnlyList<Offsets> ContentSpans { get; init; }

    /// <summary>Null where the article names no source.</summary>
    public Offsets? SpeakerSpan { get; init; }

    /// <summary>All parts of the speaker; null where there is only <see cref="SpeakerSpan"/>.</summary>
    public IReadOnlyList<Offsets>? SpeakerSpans { get; init; }

    public Offsets? CueSpan { get; init; }

    public StatementMode? Kind { get; init; }

    /// <summary>Whether the cue is a verb of speaking; a corpus that does not say so counts all.</summary>
    public bool? Speech { get; init; } = true;

    /// <summary>Speech with a named source, a cue and at least four content words; a corpus that does not say so counts all.</summary>
    public bool? Core { get; init; } = true;

    public bool? NestedInQuote { get; init; }

    /// <summary>Where naming the speaker is right.</summary>
    public IEnumerable<Offsets> Speakers => SpeakerSpan is not { } only ? [] : SpeakerSpans is { Count: > 0 } all ? all : [only];

    public bool CountsIn(View view) => NestedInQuote is not true && view switch
    {
        View.Speech => Speech is true,
        View.Core => Core is true,
        _ => true,
    };
}

/// <summary>Which gold statements count; the others are neither right nor wrong.</summary>
public enum View { All, Speech, Core }
