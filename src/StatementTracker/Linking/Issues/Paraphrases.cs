using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>The side a short phrase states: the product of its words that take one.</summary>
internal static class Paraphrases
{
    public static Stance? Polarity(string paraphrase)
    {
        List<Token> tokens = [];
        Tokenizer.Read(paraphrase, 0, paraphrase.Length, tokens);
        var line = new Line(tokens, 0, StatementMode.Indirect, SpeechAct.Assert, Selves.Nobody);
        var sign = 1;
        var sided = false;
        for (var i = 0; i < line.Count && !line[i].IsBarrier; i++)
        {
            if (line.Is(i, WordClass.Negator) && line.MarkAt(i) is null && !line.IsWord(i + 1, "only")) sign = -sign;
            if (line.MarkAt(i) is not { } mark || mark.Start != i) continue;
            if (mark.As(AttitudeKind.Unclear) is not null) return null;
            if (mark.As(AttitudeKind.RuleOut) is not null && sign < 0) return null;
            if (Sided(mark, sided) is not { } sense) continue;
            if (sense.Sign == 0) return null;
            sign *= sense.Sign;
            sided |= sense.Kind is not AttitudeKind.Action;
        }

        return sided ? sign > 0 ? Stance.For : Stance.Against : null;
    }

    /// <summary>Words that deny a side count before the word that takes one ("refusal to support"); endings after it ("support for a ban").</summary>
    private static Sense? Sided(Mark mark, bool sided) =>
        mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude or AttitudeKind.Eval or AttitudeKind.RuleOut)
        ?? mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Action && s.Sign < 0)
        ?? (sided ? null : mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Control));
}
