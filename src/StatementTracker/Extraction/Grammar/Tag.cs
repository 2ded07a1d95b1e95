namespace StatementTracker.Extraction.Grammar;

/// <summary>What a token does in its sentence, as far as word lists, its form and its neighbours tell.</summary>
internal enum Tag
{
    /// <summary>Nouns and whatever no rule tells apart from them.</summary>
    Noun,
    Name,
    Pronoun,
    Determiner,
    /// <summary>"his", "their": a determiner that names its owner.</summary>
    PossessivePronoun,
    /// <summary>The clitic after an owner: "'s", or the bare apostrophe of a plural.</summary>
    Possessive,
    Adjective,
    Number,
    Preposition,
    Conjunction,
    /// <summary>Begins a clause: "because", "while", "that".</summary>
    Subordinator,
    /// <summary>"who", "which", "what", "how", "whether".</summary>
    Wh,
    /// <summary>Forms of be, have and do.</summary>
    Auxiliary,
    Modal,
    Negation,
    Adverb,
    /// <summary>The particle before an infinitive.</summary>
    To,
    Verb,
    /// <summary>A verb in -ing.</summary>
    Gerund,
    Mark,
}
