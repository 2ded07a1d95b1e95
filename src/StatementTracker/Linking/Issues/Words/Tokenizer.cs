namespace StatementTracker.Linking.Issues.Words;

/// <summary>Cuts a stretch of text into tokens with their offsets. One pass.</summary>
internal static class Tokenizer
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "gen", "col", "maj", "capt", "sen", "rep", "gov", "prof", "st", "lt", "sgt", "jr", "sr",
    };

    public static void Read(string text, int start, int end, List<Token> into)
    {
        for (var i = start; i < end;)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c)) i = ReadWord(text, i, end, into);
            else if (c == '\n' && IsEmptyLine(text, i, end)) i = Mark("¶", i, i + 1, into);
            else if (c == '.' && into.Count > 0 && into[^1].End == i && Abbreviations.Contains(into[^1].Word)) i++;
            else if (c == '-') i = Hyphen(text, i, end, into);
            else if (FunctionWords.ClassOf(c.ToString()) is var kind and not WordClass.None and not WordClass.Quantity) i = Mark(c.ToString(), i, i + 1, into, kind);
            else i++;
        }
    }

    private static int Mark(string mark, int start, int end, List<Token> into, WordClass kind = WordClass.SentenceEnd)
    {
        into.Add(new Token(start, end, mark, mark, kind, Capital: false, Hyphenated: false));
        return end;
    }

    private static bool IsEmptyLine(string text, int at, int end)
    {
        for (var i = at + 1; i < end && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\n') return true;
        }

        return false;
    }

    private static int Hyphen(string text, int at, int end, List<Token> into)
    {
        var joins = into.Count > 0 && into[^1].End == at && at + 1 < end && char.IsLetterOrDigit(text[at + 1]);
        if (!joins) return Mark("—", at, at + 1, into, WordClass.ClauseEnd);
        into[^1] = into[^1] with { Hyphenated = true };
        return at + 1;
    }

    private static int ReadWord(string text, int start, int end, List<Token> into)
    {
        var i = start + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || Joins(text, start, i, end))) i++;
        if (i < end && text[i] == '.' && i - start > 1 && text[i - 2] == '.') i++;
        var word = text[start..i].ToLowerInvariant().Replace('’', '\'');
        Contractions.Split(word, start, char.IsUpper(text[start]), into);
        return i;
    }

    /// <summary>An apostrophe or a dot between letters ("don't", "U.N."), a dot or comma between digits ("3.5").</summary>
    private static bool Joins(string text, int start, int at, int end)
    {
        if (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1])) return false;
        return text[at] switch
        {
            '\'' or '’' => true,
            '.' => char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]) && (char.IsDigit(text[at - 1]) || at == start + 1 || text[at - 2] == '.'),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }
}
