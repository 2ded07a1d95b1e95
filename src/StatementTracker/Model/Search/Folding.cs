using System.Globalization;
using System.Text;

namespace StatementTracker.Model.Search;

/// <summary>
/// What a character is to search: letters and digits without case, marks and compatibility forms, so that "Łódź", "LODZ" and
/// "ｌｏｄｚ" are one word on either database. Needs ICU.
/// </summary>
internal static class Folding
{
    /// <summary>Of a character that parts words.</summary>
    public const string Parts = " ";

    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>Letters that have no decomposition, spelt as they are where the letter is not at hand.</summary>
    private static readonly Dictionary<int, string> Spelt = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i",
        ['ħ'] = "h", ['ŋ'] = "n", ['ŧ'] = "t", ['ς'] = "σ",
    };

    /// <returns>Its folded letters and digits; empty for what belongs to a word but adds nothing to it (an accent); else <see cref="Parts"/>.</returns>
    public static string Of(Rune rune)
    {
        if (rune.Value > char.MaxValue) return Fold(rune);
        return Known[rune.Value] ??= Fold(rune);
    }

    /// <summary>Scripts that write words without spaces: each letter is searched for by itself, a longer word as a phrase of letters.</summary>
    public static bool StandsAlone(Rune rune) => rune.Value
        is (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    private static string Fold(Rune rune)
    {
        if (IsAdded(rune)) return "";
        if (!IsOfWord(rune)) return Parts;
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsAdded(part)) continue;
            var lower = Rune.ToLowerInvariant(part);
            if (!IsOfWord(lower)) return Rune.ToLowerInvariant(rune).ToString();
            folded.Append(Spelt.TryGetValue(lower.Value, out var spelt) ? spelt : lower.ToString());
        }

        return folded.ToString();
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Accents and points of alphabets that are read without them, and what only steers the display.</summary>
    private static bool IsAdded(Rune rune) => rune.Value
        is (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0489) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A)
        or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF)
        or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F)
        or 0x00AD or (>= 0x200B and <= 0x200D) or 0x2060 or 0xFEFF;
}
