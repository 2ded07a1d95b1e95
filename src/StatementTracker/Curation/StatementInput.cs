using StatementTracker.Model;

namespace StatementTracker.Curation;

/// <param name="ActorId">Who speaks.</param>
/// <param name="Capacity">For whom the words count.</param>
/// <param name="OnBehalfOfId">The body spoken for.</param>
/// <param name="Role">The role as worded.</param>
/// <param name="Mention">Where the article names it; must match the text.</param>
public sealed record SpeakerInput(Guid ActorId, Capacity Capacity, Guid? OnBehalfOfId, string? Role, TextSpan? Mention);

/// <param name="IssueId">The issue.</param>
/// <param name="Stance">One of for, against, neutral, mixed, unclear, none.</param>
/// <param name="Conditional">True where it holds only on a condition.</param>
/// <param name="Condition">The words of the condition; must match the text.</param>
/// <param name="Evidence">What shows the side; must match the text.</param>
public sealed record StanceInput(Guid IssueId, Stance Stance, bool Conditional, TextSpan? Condition, IReadOnlyList<TextSpan> Evidence);

/// <param name="Expression">As the article words it; resolved by the article's date where <paramref name="Edtf"/> is null.</param>
/// <param name="Edtf">The date or interval in EDTF: <c>2024-03-05</c>, <c>2024-03</c>, <c>2024-03-05T10:00:00Z</c>, <c>2024-03-01/2024-03-05</c>, <c>../2024-03</c>.</param>
public sealed record SaidAtInput(string? Expression, string? Edtf);

public sealed record StatementInput
{
    public required Guid ArticleId { get; init; }

    /// <summary>Where the content stands in the article, in text order; must match the text.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    public required StatementMode Mode { get; init; }

    public required SpeechAct Act { get; init; }

    public Occurrence Occurrence { get; init; } = Occurrence.Uttered;

    public IReadOnlyList<SpeakerInput> Speakers { get; init; } = [];

    /// <summary>Sides a person sets; issues that are not listed are tagged from the wording.</summary>
    public IReadOnlyList<StanceInput> Stances { get; init; } = [];

    public SaidAtInput? SaidAt { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Addressee { get; init; }

    /// <summary>The statement of the same article that this one is nested in.</summary>
    public Guid? WithinId { get; init; }
}

public sealed record StatementPatch
{
    public Patch<IReadOnlyList<TextSpan>> Spans { get; init; }

    public Patch<StatementMode> Mode { get; init; }

    public Patch<SpeechAct> Act { get; init; }

    public Patch<Occurrence> Occurrence { get; init; }

    /// <summary>Replaces all speakers.</summary>
    public Patch<IReadOnlyList<SpeakerInput>> Speakers { get; init; }

    /// <summary>Replaces what people set so far; issues that are not listed are tagged from the wording.</summary>
    public Patch<IReadOnlyList<StanceInput>> Stances { get; init; }

    /// <summary>Null: no time is known.</summary>
    public Patch<SaidAtInput?> SaidAt { get; init; }

    public Patch<ReviewState> Review { get; init; }

    public Patch<TextSpan?> Cue { get; init; }

    public Patch<TextSpan?> Addressee { get; init; }

    internal bool Corrects => Spans.IsPresent || Mode.IsPresent || Act.IsPresent || Occurrence.IsPresent || Speakers.IsPresent
        || Stances.IsPresent || SaidAt.IsPresent || Cue.IsPresent || Addressee.IsPresent;
}
