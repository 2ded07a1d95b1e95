using StatementTracker.Curation;
using StatementTracker.Model;

namespace StatementTracker.Api.Statements;

/// <summary>A statement to add to an article.</summary>
public sealed record StatementRequest
{
    /// <summary>The article that reports it.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>Where the content stands, in text order; 1 to 100.</summary>
    public IReadOnlyList<SpanRequest>? Spans { get; init; }

    /// <summary>How the words are given.</summary>
    public StatementMode? Mode { get; init; }

    /// <summary>The primary speech act.</summary>
    public SpeechAct? Act { get; init; }

    /// <summary>Uttered where it is left out.</summary>
    public Occurrence? Occurrence { get; init; }

    /// <summary>Its sources, at most 50; empty where the text names none.</summary>
    public IReadOnlyList<SpeakerRequest>? Speakers { get; init; }

    /// <summary>Sides you set, at most 50; issues that are not listed are tagged from the wording.</summary>
    public IReadOnlyList<StanceRequest>? Stances { get; init; }

    /// <summary>When it was said.</summary>
    public SaidAtRequest? SaidAt { get; init; }

    /// <summary>The words that attribute it.</summary>
    public SpanRequest? Cue { get; init; }

    /// <summary>To whom it was said.</summary>
    public SpanRequest? Addressee { get; init; }

    /// <summary>The statement of the same article that this one is nested in.</summary>
    public Guid? Within { get; init; }
}

/// <summary>What to change of a statement: absent leaves, null clears (RFC 7396).</summary>
public sealed record StatementPatchRequest
{
    /// <summary>Replaces where the content stands.</summary>
    public Patch<IReadOnlyList<SpanRequest>?> Spans { get; init; }

    /// <summary>How the words are given.</summary>
    public Patch<StatementMode?> Mode { get; init; }

    /// <summary>The primary speech act.</summary>
    public Patch<SpeechAct?> Act { get; init; }

    /// <summary>Uttered, standing or inferred.</summary>
    public Patch<Occurrence?> Occurrence { get; init; }

    /// <summary>Replaces all sources; null or empty for none.</summary>
    public Patch<IReadOnlyList<SpeakerRequest>?> Speakers { get; init; }

    /// <summary>Replaces the sides people set so far; issues that are not listed are tagged from the wording.</summary>
    public Patch<IReadOnlyList<StanceRequest>?> Stances { get; init; }

    /// <summary>When it was said; null: not known.</summary>
    public Patch<SaidAtRequest?> SaidAt { get; init; }

    /// <summary>Your verdict on what was extracted; rejected withdraws it and all it carried.</summary>
    public Patch<ReviewState?> Review { get; init; }

    /// <summary>The words that attribute it.</summary>
    public Patch<SpanRequest?> Cue { get; init; }

    /// <summary>To whom it was said.</summary>
    public Patch<SpanRequest?> Addressee { get; init; }
}

/// <summary>Words of the article and where they stand, half-open in UTF-16 code units.</summary>
public sealed record SpanRequest
{
    /// <summary>The first code unit.</summary>
    public int? Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public int? End { get; init; }

    /// <summary>The words, verbatim.</summary>
    public string? Exact { get; init; }

    internal TextSpan Read() => new(Start!.Value, End!.Value, Exact!);
}

/// <summary>A source of a statement.</summary>
public sealed record SpeakerRequest
{
    /// <summary>Who speaks, by id or slug.</summary>
    public string? Actor { get; init; }

    /// <summary>For whom the words count; personal where it is left out.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>The body spoken for, by id or slug.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The role as worded; at most 200 characters.</summary>
    public string? Role { get; init; }

    /// <summary>Where the article names the speaker.</summary>
    public SpanRequest? Mention { get; init; }
}

/// <summary>A side on an issue.</summary>
public sealed record StanceRequest
{
    /// <summary>The issue, by id or slug.</summary>
    public string? Issue { get; init; }

    /// <summary>One of for, against, neutral, mixed, unclear, none.</summary>
    public Stance? Stance { get; init; }

    /// <summary>True where the side is taken only on a condition.</summary>
    public bool? Conditional { get; init; }

    /// <summary>The words of the condition.</summary>
    public SpanRequest? Condition { get; init; }

    /// <summary>What shows the side; at most 100 spans.</summary>
    public IReadOnlyList<SpanRequest>? Evidence { get; init; }
}

/// <summary>When something was said.</summary>
public sealed record SaidAtRequest
{
    /// <summary>As the article words it; resolved by the article's date where <c>edtf</c> is left out. At most 200 characters.</summary>
    public string? Expression { get; init; }

    /// <summary>The date or interval in EDTF: 2024-03-05, 2024-03, 2024-03-01/2024-03-05. At most 60 characters.</summary>
    public string? Edtf { get; init; }
}
