using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>The auxiliaries around a verb.</summary>
/// <param name="Edge">The first token to the left that is none of them.</param>
/// <param name="Negations">How many negate.</param>
/// <param name="Modal">The modal, "must" for "have to", or null.</param>
/// <param name="Be">A form of "be" is among them.</param>
/// <param name="Hedged">A negation that leaves the side open ("not necessarily", "not yet"), or a word that makes it past ("once supported").</param>
internal sealed record Frame(int Edge, int Negations, string? Modal, bool Be, bool Hedged)
{
    private static readonly string[] Hedges = ["necessarily", "fully", "yet", "entirely", "quite", "always", "completely", "categorically", "openly", "explicitly", "totally", "automatically", "publicly", "exactly", "formally", "officially"];

    /// <summary>Verbs that link a subject to an adjective: "stands ready to".</summary>
    private static readonly string[] Copulas = ["stand", "stands", "stood", "remain", "remains", "remained", "stay", "stays", "stayed", "feel", "feels", "felt"];

    public bool Negated => Negations % 2 == 1;

    public bool IsNormative => Modal is "should" or "must" or "ought" or "shall";

    public bool IsPossibility => Modal is "may" or "might" or "could" or "can";

    /// <summary>Reads leftwards from <paramref name="i"/>.</summary>
    public static Frame LeftOf(Line line, int i)
    {
        var frame = new Frame(i, 0, null, false, false);
        for (; i >= 0 && (line.IsWord(i, Copulas) || line.Is(i, WordClass.Auxiliary | WordClass.Modal | WordClass.Negator | WordClass.Adverb) && !IsPhrase(line, i)); i--)
            frame = frame.With(line, i);
        return frame with { Edge = i };
    }

    public Frame With(Line line, int i)
    {
        var word = line[i].Word;
        var negates = line.Is(i, WordClass.Negator) && !line.IsWord(i + 1, "only", "just", "merely", "simply", "doubt");
        return this with
        {
            Negations = Negations + (negates ? 1 : 0),
            Modal = line.Is(i, WordClass.Modal) ? word : Modal,
            Be = Be || line.IsBe(i),
            Hedged = Hedged || line.IsWord(i, "once", "formerly", "initially", "originally") || (negates && (line.IsWord(i + 1, Hedges) || line.IsWord(i + 2, "yet"))),
        };
    }

    private static bool IsPhrase(Line line, int i) =>
        line.MarkAt(i) is { } mark && mark.Senses.Any(s => s.Form is Form.Noun or Form.Adjective || s.Kind is not (AttitudeKind.Action or AttitudeKind.Carrier or AttitudeKind.Control))
        && !line.Is(i, WordClass.Modal);
}
