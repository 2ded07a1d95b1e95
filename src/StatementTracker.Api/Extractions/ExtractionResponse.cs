using StatementTracker.Extraction;
using StatementTracker.Extraction.Times;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Extractions;

/// <summary>What a text says by itself.</summary>
/// <param name="Actors">Who speaks, is spoken for or is named as the source of an earlier statement.</param>
/// <param name="Statements">In text order.</param>
/// <param name="References">In text order.</param>
public sealed record ExtractionResponse(
    IReadOnlyList<ExtractedActor> Actors, IReadOnlyList<ExtractedStatement> Statements, IReadOnlyList<ExtractedReference> References)
{
    internal static ExtractionResponse Of(ArticleDraft draft, DateTimeOffset? publishedAt) => new(
        [.. draft.Actors.Select(ExtractedActor.Of)],
        [.. draft.Statements.Select(statement => ExtractedStatement.Of(statement, publishedAt))],
        [.. draft.References.Select(ExtractedReference.Of)]);
}

/// <summary>One actor as the text presents it.</summary>
/// <param name="Name">The fullest name.</param>
/// <param name="Role">The fullest role, as worded.</param>
/// <param name="Body">The index of the actor the role is of, or null.</param>
/// <param name="PartOf">The index of the actor it is an organ of, or null.</param>
/// <param name="Mentions">Where it is mentioned, pronouns left out.</param>
public sealed record ExtractedActor(
    string Name, ActorKind Kind, string? Role, int? Body, int? PartOf, IReadOnlyList<string> OtherNames, IReadOnlyList<SpanResponse> Mentions)
{
    internal static ExtractedActor Of(ActorDraft actor) =>
        new(actor.Name, actor.Kind, actor.Role, actor.Body, actor.PartOf, actor.OtherNames, SpanResponse.Of(actor.Mentions));
}

/// <summary>One content attributed by one cue to its sources.</summary>
/// <param name="Utterance">Statements with the same number report one utterance.</param>
/// <param name="SaidAt">When it was said, resolved by <c>publishedAt</c> if that was given.</param>
/// <param name="Within">The index of the statement it is nested in, or null.</param>
/// <param name="Confidence">The probability that a trained coder agrees.</param>
public sealed record ExtractedStatement(
    IReadOnlyList<ExtractedSpeaker> Speakers,
    StatementMode Mode,
    SpeechAct Act,
    Occurrence Occurrence,
    int Utterance,
    string Text,
    IReadOnlyList<SpanResponse> Spans,
    SpanResponse? Cue,
    SpanResponse? Addressee,
    SaidAtResponse SaidAt,
    int? Within,
    double Confidence)
{
    internal static ExtractedStatement Of(StatementDraft statement, DateTimeOffset? publishedAt) => new(
        [.. statement.Speakers.Select(ExtractedSpeaker.Of)],
        statement.Mode,
        statement.Act,
        statement.Occurrence,
        statement.Utterance,
        statement.Text,
        SpanResponse.Of(statement.Spans),
        SpanResponse.Of(statement.Cue),
        SpanResponse.Of(statement.Addressee),
        SaidAtResponse.Of(TimeResolver.Resolve(statement.Time?.Exact, publishedAt)),
        statement.Within,
        statement.Confidence);
}

/// <summary>A source of a statement.</summary>
/// <param name="Actor">The index of the actor, or null where the text does not say who is meant ("I", "we").</param>
/// <param name="OnBehalfOf">The index of the body it spoke for, or null for nobody.</param>
/// <param name="Mention">The words that name it here, a pronoun included.</param>
public sealed record ExtractedSpeaker(int? Actor, string? Role, Capacity Capacity, int? OnBehalfOf, SpanResponse Mention)
{
    internal static ExtractedSpeaker Of(SpeakerDraft speaker) =>
        new(speaker.Actor, speaker.Role, speaker.Capacity, speaker.OnBehalfOf, SpanResponse.Of(speaker.Mention));
}

/// <summary>A reference to an earlier statement, as worded.</summary>
/// <param name="From">The index of the statement that refers.</param>
/// <param name="TargetActor">The index of the actor whose statement is meant, or null where the text does not say.</param>
/// <param name="TargetTime">When the target was said, as worded.</param>
/// <param name="Paraphrase">What the target said by this text.</param>
/// <param name="Polarity">The side the paraphrase states, or null.</param>
/// <param name="Confidence">The probability that a trained coder agrees.</param>
public sealed record ExtractedReference(
    int From,
    ReferenceType Type,
    ReferenceMaker MadeBy,
    int? TargetActor,
    string? TargetTime,
    string? Paraphrase,
    Stance? Polarity,
    IReadOnlyList<SpanResponse> Evidence,
    double Confidence)
{
    internal static ExtractedReference Of(ReferenceDraft reference) => new(
        reference.From,
        reference.Type,
        reference.MadeBy,
        reference.TargetActor,
        reference.TargetTime?.Exact,
        reference.Paraphrase?.Exact,
        reference.Polarity,
        SpanResponse.Of(reference.Evidence),
        reference.Confidence);
}
