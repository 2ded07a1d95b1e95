using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Words that expressly take no side: "takes no position on", "neither supports nor opposes".</summary>
internal static class Neutrality
{
    private const int Reach = 14;

    public static Reading? In(Line line, int first, int end, Place place)
    {
        for (var i = Math.Max(first, place.First - Reach); i < Math.Min(end, place.Last + Reach); i++)
        {
            if (line.MarkAt(i) is not { } mark || mark.Start != i) continue;
            if (mark.As(AttitudeKind.Neutral) is { } sense && Holds(line, mark, sense)) return Reads(mark);
            if (i < place.First && IsNeitherNor(line, mark, place)) return Reads(mark);
        }

        return null;
    }

    private static bool Holds(Line line, Mark mark, Sense sense)
    {
        var frame = Frame.LeftOf(line, mark.Start - 1);
        if (sense.Sign < 0 && !frame.Negated && !line.IsWord(frame.Edge, "to")) return false;
        if (sense.Sign < 0 && line.IsWord(frame.Edge, "to") && !(line.MarkAt(frame.Edge - 1)?.Senses.Any(s => s.Kind is AttitudeKind.Control && s.Sign <= 0) ?? false)) return false;
        if (sense.Sign >= 0 && frame.Negated) return false;
        return line.InCue(mark.Start) || line.IsWord(frame.Edge, "to") || Subjects.Of(line, frame.Edge).Holder is Holder.Self or Holder.Implied;
    }

    private static bool IsNeitherNor(Line line, Mark mark, Place place)
    {
        if (mark.As(AttitudeKind.Attitude) is not { Sign: var one } || !line.IsWord(line.SkipAdverbsLeft(mark.Start - 1), "neither")) return false;
        for (var k = mark.End; k < place.First; k++)
        {
            if (line.IsWord(k, "nor") && line.MarkAt(k + 1)?.As(AttitudeKind.Attitude) is { Sign: var other } && other == -one)
                return line.InCue(mark.Start) || Subjects.Of(line, Frame.LeftOf(line, mark.Start - 1).Edge).Holder is Holder.Self or Holder.Implied;
        }

        return false;
    }

    private static Reading Reads(Mark mark) => new(0, Stance.Neutral, 0.85, [(mark.Start, mark.End)], null);
}
