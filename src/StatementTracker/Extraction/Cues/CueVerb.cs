using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Cues;

/// <summary>What can follow a cue verb as its content.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Quotation = 1,
    /// <summary>A clause, with "that" or without.</summary>
    Clause = 2,
    /// <summary>A clause with "that".</summary>
    ThatClause = 4,
    NounPhrase = 8,
    Gerund = 16,
    Infinitive = 32,
    WhClause = 64,
    /// <summary>An object with its complement: "views the plan as hostile".</summary>
    AsComplement = 128,
    /// <summary>An addressee stands first: "told reporters that", "urged X to".</summary>
    AddresseeClause = 256,
    AddresseeInfinitive = 512,
    AddresseeNounPhrase = 1024,
    AddresseeWhClause = 2048,
}

/// <summary>A verb of the cue lexicon.</summary>
/// <param name="Lemma">Base form, with its particle: "rule out".</param>
/// <param name="Frames">What can follow it.</param>
/// <param name="Prepositions">Prepositions that introduce its content: "warned of".</param>
/// <param name="AddresseePrepositions">The same after an addressee: "informed X of".</param>
internal sealed record CueVerb(string Lemma, Frames Frames, IReadOnlyList<string> Prepositions, IReadOnlyList<string> AddresseePrepositions)
{
    /// <summary>The particle, or null.</summary>
    public string? Particle { get; } = Lemma.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? Lemma[(space + 1)..] : null;

    public string Verb { get; } = Lemma.Split(' ')[0];

    public bool Takes(Frames any) => (Frames & any) != 0;

    public bool TakesAddressee => AddresseePrepositions.Count > 0
        || Takes(Frames.AddresseeClause | Frames.AddresseeInfinitive | Frames.AddresseeNounPhrase | Frames.AddresseeWhClause);
}

/// <summary>A form of a cue verb as it can stand in text.</summary>
internal readonly record struct CueForm(CueVerb Verb, VerbForm Form);
