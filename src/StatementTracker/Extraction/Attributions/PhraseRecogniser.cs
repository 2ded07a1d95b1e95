using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>"According to X", "in the words of X", "in X's view": before, inside or after the clause they attribute.</summary>
internal static class PhraseRecogniser
{
    private static readonly string[][] Phrases = [.. WordList.Load(typeof(CueLexicon), "phrases.txt").Rows.Select(row => row[0].Split(' '))];

    public static IEnumerable<Attribution> Find(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues)
    {
        for (var i = sentence.Tokens.First; i < sentence.Tokens.End; i++)
        {
            if (reading.Tokens[i].Quotation >= 0) continue;
            if (Phrases.FirstOrDefault(phrase => StandsAt(reading, sentence, i, phrase)) is { } words && Attribute(reading, sentence, cues, i, words) is { } found) yield return found;
        }
    }

    private static bool StandsAt(Reading reading, Sentence sentence, int at, string[] phrase)
    {
        if (at + phrase.Length >= sentence.Tokens.End) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!reading.Tokens[at + i].Is(phrase[i])) return false;
        return true;
    }

    private static Attribution? Attribute(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues, int at, string[] phrase)
    {
        var from = at + phrase.Length;
        if (NounPhrases.StartingAt(reading, from, sentence.Tokens.End) is not { } source || reading.TimeAt(source.Head) is not null) return null;
        var content = Content(reading, sentence, cues, at, AfterSource(reading, sentence, source.Words.End));
        if (content.Count == 0) return null;
        return new Attribution(
            content, new TokenRange(at, from), string.Join(' ', phrase), CueKind.Phrase, [source.Words], null, Mode.Of(reading, content), Occurrence.Uttered, false,
            reading.Tokens[source.Head].Tag is Tag.Name or Tag.Pronoun ? 0.9 : 0.8);
    }

    /// <summary>The end of what belongs to the source: an appositive or relative clause up to the comma that closes it.</summary>
    private static int AfterSource(Reading reading, Sentence sentence, int end)
    {
        while (end < sentence.Tokens.End && reading.Tokens[end].Tag != Tag.Mark) end++;
        if (end + 1 >= sentence.Tokens.End || !reading.Tokens[end].Is(",")) return end;
        var next = reading.Tokens[end + 1];
        if (next.Tag != Tag.Wh && next.Lower is not ("a" or "an" or "the")) return end;
        var close = end + 1;
        while (close < sentence.Tokens.End && reading.Tokens[close].Tag != Tag.Mark) close++;
        if (close >= sentence.Tokens.End || !reading.Tokens[close].Is(",")) return next.Tag == Tag.Wh || !HasVerb(reading, end + 1, close) ? close : end;
        return next.Tag == Tag.Wh || !HasVerb(reading, end + 1, close) ? close : end;
    }

    private static List<TokenRange> Content(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues, int at, int end)
    {
        var content = new List<TokenRange>();
        var start = sentence.Tokens.First;
        if (at > start && reading.Tokens[start].Lower is "but" or "and" or "however") start++;
        if (start < at && reading.Tokens[start].Is(",")) start++;
        var before = at;
        while (before > start && reading.Tokens[before - 1].Tag == Tag.Mark && !(reading.Tokens[before - 1].IsQuotationMark && reading.ClosesQuotation(before - 1))) before--;
        if (before > start && HasVerbOrNoun(reading, start, before)) content.Add(Mode.Unquoted(reading, new TokenRange(start, before)));
        if (end + 1 < sentence.Tokens.End && reading.Tokens[end].Is(",") && (content.Count == 0 || HasVerb(reading, end + 1, sentence.Tokens.End)))
        {
            var after = Mode.Unquoted(reading, new TokenRange(end + 1, ContentEnd.Of(reading, end + 1, true, cues, null)));
            if (!after.IsEmpty) content.Add(after);
        }

        return content;
    }

    private static bool HasVerbOrNoun(Reading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (reading.Tokens[i].Tag is Tag.Verb or Tag.Noun or Tag.Auxiliary or Tag.Name) return end - from > 2;
        return false;
    }

    private static bool HasVerb(Reading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (reading.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal) return true;
        return false;
    }
}
