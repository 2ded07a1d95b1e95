using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>What directly follows a mention and changes what is spoken of: "a peacekeeper ban", "troops to leave", "troops being banned".</summary>
internal static class Complement
{
    private const int JudgementReach = 9;

    /// <summary>The end of the noun phrase's head; the chain takes what was read. Null where the head is people or reports.</summary>
    public static int? Read(Line line, int at, Chain chain)
    {
        if (line.IsWord(at, "'s")) return Possessed(line, at + 1, chain);
        if (line.IsWord(at, "to")) return Infinitive(line, at, chain);
        if (line.IsWord(at, "being", "be"))
        {
            if (line.MarkAt(at + 1) is { } passive && Side(passive, Form.Past) is { } side)
            {
                if (side < 0) chain.Flip();
                return passive.End;
            }

            return at;
        }

        if (line.MarkAt(at) is { } mark && mark.Start == at)
        {
            if (Side(mark, Form.Past) is { } asked) chain.Complement = asked;
            return Head(line, mark, chain);
        }

        chain.Tail = IsTail(line, at);
        return at;
    }

    /// <summary>What a verb of judging says of its object: "views them as a threat", "considers them necessary".</summary>
    public static (Mark Mark, Sense Sense, bool Negated)? Judgement(Line line, int at)
    {
        var negations = 0;
        for (var k = at; k < line.Count && k - at < JudgementReach && !line[k].IsBarrier && !line.Is(k, WordClass.Comma | WordClass.Modal); k++)
        {
            if (line.MarkAt(k) is { } mark && mark.Start == k && mark.As(AttitudeKind.Eval) is { IsVerb: false } eval) return (mark, eval, negations % 2 == 1);
            if (line.Is(k, WordClass.Negator)) negations++;
            if (line.Is(k, WordClass.Auxiliary) && !line.IsWord(k, "be", "being")) return null;
        }

        return null;
    }

    private static int? Infinitive(Line line, int at, Chain chain)
    {
        var verb = line.IsWord(at + 1, "be") ? at + 2 : at + 1;
        if (line.MarkAt(verb) is { } mark && mark.Start == verb && Side(mark, verb == at + 1 ? Form.Base : Form.Past) < 0) chain.Flip();
        return at;
    }

    private static int? Side(Mark mark, Form form) =>
        mark.Senses.FirstOrDefault(s => s.Form == form && s.Kind is AttitudeKind.Action or AttitudeKind.Course or AttitudeKind.Attitude)?.Sign;

    private static int? Possessed(Line line, int at, Chain chain)
    {
        while (line.IsWord(at) is false && at < line.Count && line.MarkAt(at) is null && line[at].IsContent && line.MarkAt(at + 1) is { } next && next.Start == at + 1) at++;
        if (line.MarkAt(at) is { } mark && mark.Start == at) return Head(line, mark, chain);
        chain.Tail = true;
        return at;
    }

    private static int? Head(Line line, Mark mark, Chain chain)
    {
        if (mark.Noun(AttitudeKind.Person) is not null) return null;
        if (mark.Noun(AttitudeKind.Light) is not null && !IsVerbHere(line, mark)) return mark.End;
        var noun = mark.Senses.FirstOrDefault(s => s is { Form: Form.Noun, Governs: false, Kind: AttitudeKind.Action or AttitudeKind.Attitude });
        if (noun is null || IsVerbHere(line, mark)) return mark.Start;
        chain.Take(mark, noun);
        return mark.End;
    }

    /// <summary>A word that can be noun or verb is the verb where an object or an infinitive follows.</summary>
    private static bool IsVerbHere(Line line, Mark mark) =>
        mark.Senses.Any(s => s.IsVerb) && line.Is(mark.End, WordClass.Determiner | WordClass.Pronoun | WordClass.Quantity) && !line.IsWord(mark.End, "'s");

    /// <summary>An unknown noun right after the mention may be its head ("wind farm subsidies").</summary>
    private static bool IsTail(Line line, int at) => at < line.Count && line[at].IsContent && !line[at].Capital
        && !line[at].Word.EndsWith("ing", StringComparison.Ordinal) && !line[at].Word.EndsWith("ed", StringComparison.Ordinal);
}
