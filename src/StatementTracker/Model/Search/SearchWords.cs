using System.Text;

namespace StatementTracker.Model.Search;

/// <summary>
/// Cuts text into the words that are searched for. Texts and queries go through it alike, and neither database cuts or folds
/// anything by itself, so that both find the same.
/// </summary>
public static class SearchWords
{
    /// <summary>Only so much of a word tells it apart.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// Words are runs of letters, digits and marks. Whatever else stands between them parts them, apostrophes and hyphens too; but
    /// initials with full stops ("U.S.") are one word.
    /// </summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = new StringBuilder();
        var (start, end) = (0, 0);
        var (initials, alone) = (true, false);
        for (var at = 0; at < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
            var folded = Folding.Of(rune == default ? Of(text[at]) : rune);
            var ofWord = folded != Folding.Parts;
            var letter = ofWord && folded.Length > 0 && Rune.IsLetterOrDigit(Rune.GetRuneAt(folded, 0));
            var standsAlone = letter && Folding.StandsAlone(rune);
            var parts = !ofWord && !(text[at] == '.' && initials && word.Length > 0 && IsInitial(text, at + 1));
            if (word.Length > 0 && (parts || standsAlone || (alone && letter)))
            {
                yield return Cut(start, end, word);
                word.Clear();
            }

            if (ofWord && (folded.Length > 0 || word.Length > 0))
            {
                if (word.Length == 0) (start, initials, alone) = (at, letter, standsAlone);
                else if (letter) initials &= text[at - 1] == '.';
                word.Append(folded);
                end = at + length;
            }

            at += length;
        }

        if (word.Length > 0) yield return Cut(start, end, word);
    }

    /// <summary>One letter by itself: what follows it is no part of a word.</summary>
    private static bool IsInitial(string text, int at) =>
        at < text.Length && char.IsLetter(text[at]) && (at + 1 == text.Length || (Folding.Of(Of(text[at + 1])) == Folding.Parts && !char.IsSurrogate(text[at + 1])));

    private static Rune Of(char c) => Rune.TryCreate(c, out var rune) ? rune : Rune.ReplacementChar;

    private static SearchWord Cut(int start, int end, StringBuilder word)
    {
        if (word.Length > LongestWord) word.Length = char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord;
        return new SearchWord(start, end, word.ToString());
    }
}
