using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>What is said of a mention that is the subject of its clause.</summary>
/// <param name="Kind">Eval, Action, Attitude or Course.</param>
/// <param name="Sign">The side of the verb or complement, its negations counted.</param>
/// <param name="Frame">Its auxiliaries.</param>
/// <param name="First">First token of what says it.</param>
/// <param name="End">One past the last.</param>
/// <param name="By">The first token of the agent ("rejected by Norrland"), or -1.</param>
internal sealed record Predicate(AttitudeKind Kind, int Sign, Frame Frame, int First, int End, int By)
{
    private static readonly string[] Linking =
        ["remain", "remains", "remained", "become", "becomes", "became", "seem", "seems", "seemed", "constitute", "constitutes", "constituted", "represent", "represents", "represented"];

    private const int SubjectReach = 16;
    private const int ParentheticalReach = 12;

    /// <summary>Reads rightwards from the end of the subject's head.</summary>
    public static Predicate? After(Line line, int at, Place place)
    {
        for (var k = at; k < line.Count && k - at < SubjectReach; k++)
        {
            if (line.MarkAt(k) is { } mark && mark.Start == k && Finite(mark) is { } finite)
                return new Predicate(finite.Kind, finite.Sign, new Frame(k, 0, null, false, false), k, mark.End, -1);
            if (line.IsWord(k, "to") && (line.IsBe(k + 1) || line.MarkAt(k + 1)?.Senses.Any(s => s.Form is Form.Base) is true)) return null;
            if (line.Is(k, WordClass.Auxiliary | WordClass.Modal) || line.IsWord(k, "never", "no", "needs", "need") || line.IsWord(k, Linking)) return Parse(line, k, place);
            if (line.Is(k, WordClass.Comma))
            {
                var close = Enumerable.Range(k + 1, ParentheticalReach).FirstOrDefault(c => line.Is(c, WordClass.Comma | WordClass.SentenceEnd));
                if (close == 0 || !line.Is(close, WordClass.Comma) || !line.Is(close + 1, WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb)) return null;
                k = close;
            }
            else if (line[k].IsBarrier || line.Is(k, WordClass.Complementiser) && !line.Is(k, WordClass.Preposition) || line.IsWord(k, "but")
                || line.Is(k, WordClass.Pronoun) && !line.Is(k, WordClass.Determiner))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"makes no sense"; and "leave", which says something only where it is wished ("demanded that they leave").</summary>
    private static Sense? Finite(Mark mark) =>
        mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Eval && s.IsVerb && s.Form is not Form.Ing)
        ?? mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Course && s.Form is Form.Base or Form.Third);

    /// <summary>From the first auxiliary; the mention's own verb counts as an action.</summary>
    public static Predicate? Parse(Line line, int at, Place place)
    {
        var frame = new Frame(at, 0, null, false, false);
        var unknown = 0;
        for (var k = at; k < line.Count && !line[k].IsBarrier && !line.Is(k, WordClass.Comma | WordClass.Pronoun & ~WordClass.Determiner); k++)
        {
            if (line.MarkAt(k) is { } mark && mark.Start == k && Said(line, mark, frame) is { } sense)
            {
                var sign = sense.Sign * (frame.Negated ? -1 : 1);
                return new Predicate(sense.Kind, sign, frame, at, mark.End, line.IsWord(mark.End, "by") ? mark.End + 1 : -1);
            }

            if (k == place.Verb) return new Predicate(AttitudeKind.Action, frame.Negated ? -1 : 1, frame, at, k + 1, line.IsWord(k + 1, "by") ? k + 2 : -1);
            if (line.IsWord(k, "need", "needs", "needed") && line.IsWord(k + 1, "to")) frame = frame with { Modal = "must" };
            else if (line.IsWord(k, "have", "has", "had") && line.IsWord(k + 1, "to")) frame = frame with { Modal = "must" };
            else if (line.IsBe(k) && line.IsWord(k + 1, "to")) frame = frame with { Modal = "will" };
            else if (line.IsWord(k, "far", "short") && line.IsWord(k + 1, "from", "of")) frame = frame with { Negations = frame.Negations + 1 };
            else if (line.IsWord(k, "and") && line.Is(k + 1, WordClass.Modal)) frame = frame with { Negations = 0, Modal = null };
            else if (line.Is(k, WordClass.Auxiliary | WordClass.Modal | WordClass.Negator)) frame = frame.With(line, k);
            else if (line.IsWord(k, "and", "or", "from", "of", "to", "in") || line.Is(k, WordClass.Determiner | WordClass.Adverb | WordClass.Quantity)) continue;
            else if (line[k].IsContent && frame.Be && !line[k].Word.EndsWith("ing", StringComparison.Ordinal) && ++unknown <= 2) continue;
            else if (line[k].IsContent && line.IsWord(k, Linking)) frame = frame with { Be = true };
            else return null;
        }

        return null;
    }

    private static Sense? Said(Line line, Mark mark, Frame frame)
    {
        if (mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Eval && (!s.IsVerb || frame.Modal is not null || frame.Negations > 0)) is { } eval
            && (frame.Be || eval.IsVerb)) return eval;
        if (frame.Be && mark.Senses.FirstOrDefault(s => s.Form is Form.Past && s.Kind is AttitudeKind.Attitude or AttitudeKind.Action or AttitudeKind.RuleOut) is { } passive) return passive;
        if (frame.Be && line.IsWord(mark.Start - 1, "be") is false && mark.Verb(AttitudeKind.Judge) is { Form: Form.Past }) return null;
        return !frame.Be && frame.Modal is not null && mark.Verb(AttitudeKind.Course) is { } course ? course : null;
    }
}
