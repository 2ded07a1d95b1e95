namespace StatementTracker.Linking.Issues.Words;

/// <summary>What a function word does in a clause; a word may do several things, and a content word none of them.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1,
    Preposition = 1 << 1,
    Conjunction = 1 << 2,
    Complementiser = 1 << 3,
    Pronoun = 1 << 4,
    Auxiliary = 1 << 5,
    Modal = 1 << 6,
    Negator = 1 << 7,
    Adverb = 1 << 8,
    Quantity = 1 << 9,

    /// <summary>Punctuation that ends a sentence, and an empty line.</summary>
    SentenceEnd = 1 << 10,

    /// <summary>Punctuation that ends a clause: colon, semicolon, dash, bracket.</summary>
    ClauseEnd = 1 << 11,

    Comma = 1 << 12,
}
