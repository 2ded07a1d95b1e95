using StatementTracker.Model;

namespace StatementTracker.Extraction;

/// <summary>What extraction reads out of one text: no identities, no clock, nothing stored. Indices point into the lists of this draft.</summary>
/// <param name="Actors">Every actor that speaks, is spoken for, or is named as the source of an earlier statement.</param>
/// <param name="Statements">In text order.</param>
/// <param name="References">In text order.</param>
public sealed record ArticleDraft(
    IReadOnlyList<ActorDraft> Actors,
    IReadOnlyList<StatementDraft> Statements,
    IReadOnlyList<ReferenceDraft> References);

/// <summary>One actor as the article presents it: all mentions that co-refer.</summary>
/// <param name="Name">The fullest name, without titles and determiners: "Elena Marek", "Kremlin", "European politicians".</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="FamilyName">For a person, the family name as written; else null.</param>
/// <param name="GazetteerKey">The gazetteer's entry, such as <c>state:ru</c> or <c>organization:kremlin</c>, or null.</param>
/// <param name="ArticleBound">True for unnamed sources and indefinite groups ("two officials", "some politicians").</param>
/// <param name="Role">The fullest role the article gives, as worded, or null.</param>
/// <param name="Body">The actor the role is of ("Russian" of "Russian Foreign Minister": Russia), or null.</param>
/// <param name="Capacity">For whom that role lets it speak.</param>
/// <param name="PartOf">The actor this one is an organ of by the text or the gazetteer, or null.</param>
/// <param name="OtherNames">Other names the article or the gazetteer gives ("Moscow").</param>
/// <param name="Mentions">Where it is mentioned, in text order, pronouns left out.</param>
public sealed record ActorDraft(
    string Name,
    ActorKind Kind,
    string? FamilyName,
    string? GazetteerKey,
    bool ArticleBound,
    string? Role,
    int? Body,
    Capacity Capacity,
    int? PartOf,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<TextSpan> Mentions);

/// <summary>One content attributed by one cue to its sources.</summary>
/// <param name="Mode">Direct, indirect or mixed.</param>
/// <param name="Act">The primary speech act.</param>
/// <param name="Occurrence">Uttered, standing or inferred.</param>
/// <param name="Utterance">Statements of this draft with the same number report one utterance.</param>
/// <param name="Text">The content, spans joined by a space.</param>
/// <param name="Spans">Where the content stands, in text order; never empty.</param>
/// <param name="Cue">The words that attribute it, or null for a floating quotation.</param>
/// <param name="Addressee">To whom it was said, or null.</param>
/// <param name="Speakers">Its sources; several for a joint statement, empty where the text names none.</param>
/// <param name="Time">The time expression of the utterance, or null.</param>
/// <param name="Within">The statement it is nested in, or null.</param>
/// <param name="Topic">What anaphors of the content ("this issue", "the idea", "such proposals") point to, and what the sentence says the debate is about.</param>
/// <param name="Confidence">Probability that a trained coder agrees, 0 to 1.</param>
public sealed record StatementDraft(
    StatementMode Mode,
    SpeechAct Act,
    Occurrence Occurrence,
    int Utterance,
    string Text,
    IReadOnlyList<TextSpan> Spans,
    TextSpan? Cue,
    TextSpan? Addressee,
    IReadOnlyList<SpeakerDraft> Speakers,
    TextSpan? Time,
    int? Within,
    IReadOnlyList<TextSpan> Topic,
    double Confidence);

/// <summary>One source of a statement.</summary>
/// <param name="Actor">Index into the draft's actors, or null where the text does not say who is meant ("I", "we", "who" of nobody named).</param>
/// <param name="Mention">The words that name it here, a pronoun included.</param>
/// <param name="Role">The role it has in the article, as worded, or null.</param>
/// <param name="RoleSpan">Where the article gives the role, or null.</param>
/// <param name="Capacity">For whom it spoke.</param>
/// <param name="OnBehalfOf">The actor it spoke for, or null for nobody.</param>
public sealed record SpeakerDraft(int? Actor, TextSpan Mention, string? Role, TextSpan? RoleSpan, Capacity Capacity, int? OnBehalfOf);

/// <summary>A reference to an earlier statement, as worded.</summary>
/// <param name="From">The statement that refers.</param>
/// <param name="Type">How it refers.</param>
/// <param name="MadeBy">The speaker, where a reporting verb has it as subject or its own words refer; else the narrator.</param>
/// <param name="TargetActor">Whose statement is meant (the speaker itself for "reiterated"), or null where the text does not say.</param>
/// <param name="TargetTime">The time expression of the target ("last week", "earlier"), or null.</param>
/// <param name="Paraphrase">What the target said by this text ("dismissal of the idea"), or null.</param>
/// <param name="Topic">What anaphors of the paraphrase point to.</param>
/// <param name="Polarity">The side the paraphrase states: for, against, or null.</param>
/// <param name="Evidence">The words that show the reference; never empty.</param>
/// <param name="Confidence">Probability that a trained coder agrees, 0 to 1.</param>
public sealed record ReferenceDraft(
    int From,
    ReferenceType Type,
    ReferenceMaker MadeBy,
    int? TargetActor,
    TextSpan? TargetTime,
    TextSpan? Paraphrase,
    IReadOnlyList<TextSpan> Topic,
    Stance? Polarity,
    IReadOnlyList<TextSpan> Evidence,
    double Confidence);
