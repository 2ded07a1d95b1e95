namespace StatementTracker.Linking.Issues.Words;

/// <summary>A word or a mark of punctuation; quotation marks are none.</summary>
/// <param name="Start">First UTF-16 code unit in the text it was read from.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">Lower case, contractions written out ("won't" is "will" and "not").</param>
/// <param name="Stem">Shared by the forms of one derivational family.</param>
/// <param name="Class">What it does, if it is a function word or punctuation.</param>
/// <param name="Capital">Written with a capital.</param>
/// <param name="Hyphenated">A hyphen joins it to the next token.</param>
internal sealed record Token(int Start, int End, string Word, string Stem, WordClass Class, bool Capital, bool Hyphenated)
{
    public bool Is(WordClass any) => (Class & any) != 0;

    public bool IsBarrier => Is(WordClass.SentenceEnd | WordClass.ClauseEnd);

    /// <summary>A word that carries meaning: what term matching counts in gaps.</summary>
    public bool IsContent => Class == WordClass.None;
}
