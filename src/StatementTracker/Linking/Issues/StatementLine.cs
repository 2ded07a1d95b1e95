using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Lays a statement out as one line: the cue with its auxiliaries, if it comes first, then the content.</summary>
internal static class StatementLine
{
    private const int AuxiliaryReach = 40;
    private const int GapReach = 24;

    public static Line Of(TaggedStatement statement, string text)
    {
        List<Token> tokens = [];
        var content = statement.Spans[0].Start;
        var leads = statement.Cue is { } cue && cue.Start < content;
        if (leads)
        {
            tokens.AddRange(Auxiliaries(text, statement.Cue!.Start));
            Tokenizer.Read(text, statement.Cue.Start, Math.Min(statement.Cue.End, content), tokens);
            tokens.AddRange(Gap(text, statement.Cue.End, content));
        }

        var start = tokens.Count;
        Content(statement.Spans, text, tokens);
        var selves = new Selves(statement.SpeakerNames, statement.BodyNames);
        var after = statement.Cue is { } follows && !leads ? SideOf(text, follows) : 0;
        return new Line(tokens, start, statement.Mode, statement.Act, selves) { CueAfter = after };
    }

    private static void Content(IReadOnlyList<TextSpan> spans, string text, List<Token> tokens)
    {
        foreach (var span in spans)
        {
            if (tokens.Count > 0 && char.IsUpper(text[span.Start]) && span != spans[0] && tokens[^1].Is(WordClass.Comma))
                tokens.Add(tokens[^1] with { Word = "¶", Stem = "¶", Class = WordClass.SentenceEnd });
            Tokenizer.Read(text, span.Start, span.End, tokens);
            if (span.End < text.Length && text[span.End] == '?') Tokenizer.Read(text, span.End, span.End + 1, tokens);
        }
    }

    /// <summary>The auxiliaries and negations right before a cue that leaves them out: "does not [oppose]".</summary>
    private static IEnumerable<Token> Auxiliaries(string text, int cue)
    {
        var from = Math.Max(0, cue - AuxiliaryReach);
        while (from > 0 && from < cue && !char.IsWhiteSpace(text[from - 1])) from++;
        List<Token> before = [];
        Tokenizer.Read(text, from, cue, before);
        var kept = before.AsEnumerable().Reverse()
            .TakeWhile(t => t.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negator | WordClass.Adverb) || t.Word == "neither").Reverse();
        return kept;
    }

    /// <summary>Function words between cue and content: "call | for | peacekeepers".</summary>
    private static List<Token> Gap(string text, int from, int to)
    {
        List<Token> between = [];
        if (to > from && to - from <= GapReach) Tokenizer.Read(text, from, to, between);
        return between.TrueForAll(t => t.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Adverb | WordClass.Complementiser)) ? between : [];
    }

    /// <summary>The side a cue takes that follows its content: "terms Norrland rejects".</summary>
    private static int SideOf(string text, TextSpan cue)
    {
        List<Token> tokens = [.. Auxiliaries(text, cue.Start)];
        Tokenizer.Read(text, cue.Start, cue.End, tokens);
        var line = new Line(tokens, 0, StatementMode.Indirect, SpeechAct.Assert, Selves.Nobody);
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (line.MarkAt(i)?.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude) is not { } attitude) continue;
            return attitude.Sign * (Frame.LeftOf(line, line.MarkAt(i)!.Start - 1).Negated ? -1 : 1);
        }

        return 0;
    }
}
