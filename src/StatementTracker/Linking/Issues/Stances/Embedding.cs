using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>What the verb above a clause does to the side the clause takes.</summary>
/// <param name="Sign">+1, -1; 0 where it leaves none.</param>
/// <param name="Unclear">True where the side cannot be read ("denied that").</param>
/// <param name="Wishes">True where the clause is what is wanted ("demanded that troops be sent") or judged ("unacceptable that troops are sent").</param>
/// <param name="Mark">The verb, or null.</param>
internal sealed record Embedding(int Sign, bool Unclear, bool Wishes, Mark? Mark)
{
    private static readonly Embedding Nothing = new(1, false, false, null);
    private static readonly Embedding Sideless = new(0, false, false, null);

    /// <summary>Reads leftwards from the token left of a clause.</summary>
    public static Embedding Of(Line line, int i)
    {
        i = line.SkipAdverbsLeft(i);
        if (line.IsWord(i, "whether", "how", "why", "when", "what", "where")) return Sideless;
        if (line.IsWord(i, "who", "which", "whose")) return Sideless;
        var that = line.IsWord(i, "that");
        if (that) i = line.SkipAdverbsLeft(i - 1);
        if (that && line.IsWord(i, "not")) return new Embedding(1, true, false, null);
        for (var k = i; k >= 0 && i - k <= (that ? 5 : 0); k--)
        {
            if (line.InCue(k)) return OfCue(line, k);
            if (line.MarkAt(k) is { } mark && mark.End == k + 1 && Above(mark, that) is { } sense) return Under(line, mark, sense);
            if (line[k].IsBarrier || line.Is(k, WordClass.Comma)) break;
        }

        return line.InCue(i) || (i < line.ContentStart && line.ContentStart > 0) ? OfCue(line, line.ContentStart - 1) : Nothing;
    }

    private static Sense? Above(Mark mark, bool that) =>
        mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Believe or AttitudeKind.Deny or AttitudeKind.Doubt or AttitudeKind.Fear or AttitudeKind.Hope)
        ?? (that ? mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude or AttitudeKind.Eval || s is { Kind: AttitudeKind.Control, Sign: > 0, Form: Form.Adjective }) : null);

    private static Embedding Under(Line line, Mark mark, Sense sense)
    {
        var frame = Frame.LeftOf(line, mark.Start - 1);
        var (holder, start) = Subjects.Of(line, frame.Edge);
        if (holder is Holder.Other or Holder.Nobody) return Sideless;
        var own = Sided(mark, sense, frame);
        if (start <= line.ContentStart || line.InCue(start - 1)) return own;
        return own.Sign == 0 ? own : own with { Sign = own.Sign * (line.IsWord(start - 1, "that", ",", "and", "but") ? 1 : Of(line, start - 1).Sign) };
    }

    private static bool Asks(Mark mark) => mark.Verb(AttitudeKind.Hope) is not null;

    private static Embedding OfCue(Line line, int last)
    {
        for (var k = last; k >= 0; k--)
        {
            if (line.MarkAt(k) is { } mark && mark.End == k + 1
                && (Above(mark, that: false) ?? mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude && s.Sign < 0)) is { } sense)
                return Sided(mark, sense, Frame.LeftOf(line, mark.Start - 1));
        }

        return Nothing;
    }

    private static Embedding Sided(Mark mark, Sense sense, Frame frame) => sense.Kind switch
    {
        AttitudeKind.Deny => new Embedding(1, true, false, mark),
        AttitudeKind.Fear => Sideless,
        AttitudeKind.Believe when sense.Sign == 0 => new Embedding(1, frame.Negated, Asks(mark), mark),
        _ => new Embedding(sense.Sign * (frame.Negated ? -1 : 1), frame.Hedged, Asks(mark) || sense.Kind is AttitudeKind.Eval or AttitudeKind.Attitude or AttitudeKind.Control, mark),
    };
}
