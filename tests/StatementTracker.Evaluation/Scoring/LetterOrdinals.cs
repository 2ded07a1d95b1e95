using System.Globalization;
using System.Text;

namespace StatementTracker.Evaluation.Scoring;

/// <summary>Counts the letters and digits of a text up to any offset in it.</summary>
public sealed class LetterOrdinals
{
    private readonly int[] before;

    public LetterOrdinals(string text)
    {
        before = new int[text.Length + 1];
        for (int offset = 0, letters = 0; offset < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(offset), out var rune, out var length);
            for (var unit = 0; unit < length; unit++)
                before[++offset] = letters += IsCounted(rune) ? 1 : 0;
        }
    }

    /// <exception cref="InvalidDataException">The offset leaves the text.</exception>
    public int Before(int offset) => offset >= 0 && offset < before.Length
        ? before[offset]
        : throw new InvalidDataException($"Offset {offset} leaves a text of {before.Length - 1} characters.");

    private static bool IsCounted(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
