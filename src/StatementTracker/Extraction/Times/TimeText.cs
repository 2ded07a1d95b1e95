namespace StatementTracker.Extraction.Times;

/// <summary>A word as the time grammar sees it.</summary>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Lower">Lower-case; a possessive ending is left out.</param>
/// <param name="Capital">Begins with a capital letter.</param>
/// <param name="Joined">Only a space, a hyphen or the point of an abbreviation parts it from the word before.</param>
/// <param name="Possessive">"Tuesday’s".</param>
internal readonly record struct TimeWord(int Start, int End, string Lower, bool Capital, bool Joined, bool Possessive);

/// <summary>Cuts a stretch of text into words for the time grammar; digits joined by hyphens ("2024-05-03") are one word.</summary>
internal static class TimeText
{
    private const int LongestAbbreviation = 5;

    public static List<TimeWord> Words(string text, int start, int end)
    {
        var words = new List<TimeWord>((end - start) / 5 + 4);
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && (char.IsLetterOrDigit(text[i]) || IsDateHyphen(text, i, end))) i++;
            var to = i;
            var possessive = i + 1 < end && text[i] is '\'' or '’' && text[i + 1] is 's' && !(i + 2 < end && char.IsLetterOrDigit(text[i + 2]));
            if (possessive) i += 2;
            var joined = words.Count > 0 && Joins(text.AsSpan(words[^1].End, from - words[^1].End), words[^1]);
            words.Add(new TimeWord(from, to, text[from..to].ToLowerInvariant(), char.IsUpper(text[from]), joined, possessive));
        }

        return words;
    }

    private static bool IsDateHyphen(string text, int i, int end) =>
        text[i] == '-' && i > 0 && i + 1 < end && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static bool Joins(ReadOnlySpan<char> gap, TimeWord before) =>
        !before.Possessive && gap.Length > 0 && gap.Length <= 2
        && (gap[0] is ' ' or '-' or '\n' or '\u00a0' || gap[0] == '.' && before.End - before.Start < LongestAbbreviation)
        && (gap.Length == 1 || gap[1] is ' ' or '\u00a0');
}
