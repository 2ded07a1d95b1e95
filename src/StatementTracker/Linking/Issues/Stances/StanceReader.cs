using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>
/// Reads the side a line takes on one place in it, clause by clause and without a parse tree: the noun phrase around the place,
/// then what is said of it, or the verb that governs it; whose verb that is; its modals and negations; what the clause stands under.
/// In doubt it takes no side.
/// </summary>
internal sealed partial class StanceReader(Line line)
{
    public Reading Read(Place place)
    {
        var (first, end) = line.SentenceAt(place.First);
        if (line.IsWord(end, "?") && !line.InCue(place.First)) return Reading.Without(Stance.None, 0.8);
        var conditions = Conditions.In(line, first, end);
        if (conditions.Any(c => c.Covers(place.First))) return Reading.Without(Stance.None, 0.75);
        if (Neutrality.In(line, first, end, place) is { } neutral) return neutral;

        var chain = new Chain();
        if (Complement.Read(line, place.Last + 1, chain) is not { } head) return Reading.Without(Stance.None, 0.6);
        var climb = new Climber(line, chain).From(place);
        return Decided(place, head, chain, climb, conditions.Where(c => Conditions.Limits(line, c)).ToList());
    }

    private Reading Decided(Place place, int head, Chain chain, Climb climb, IReadOnlyList<Condition> conditions)
    {
        if (climb.Top is Top.Opaque) return Reading.Without(Stance.None, 0.6);
        var governed = climb.Top is Top.Governed && climb.Mark is { } top && !line.InCue(top.Start);
        if (!governed)
        {
            var said = place.Verb >= 0 ? Predicate.Parse(line, place.Last + 1, place) : Predicate.After(line, head, place);
            if (said is not null)
            {
                var subject = new Chain();
                Complement.Read(line, place.Last + 1, subject);
                return Said(said, subject, new Climber(line, subject, line.ContentStart).From(place), conditions);
            }
        }

        var verdict = climb.Top switch
        {
            Top.Governed => Governed(chain, climb, head, conditions),
            Top.Cue => ByAct(chain),
            _ => Unframed(chain, climb, place),
        };
        return Finish(verdict, chain, conditions);
    }

    /// <summary>Null: takes no side.</summary>
    private int? Governed(Chain chain, Climb climb, int head, IReadOnlyList<Condition> conditions)
    {
        var frame = climb.Frame ?? new Frame(climb.Edge, 0, null, false, false);
        var inCue = climb.Mark is { } mark ? line.InCue(mark.Start) : line.InCue(climb.Edge + 1);
        var (holder, start) = inCue ? (Holder.Self, 0) : Subjects.Of(line, frame.Edge);
        frame = Inverted(frame, start, holder, chain);
        var kind = climb.Sense?.Kind ?? AttitudeKind.Action;
        if (kind is AttitudeKind.Mandative && chain.Complement < 0 || kind is AttitudeKind.Attitude && chain.Complement < 0 && climb.Sense?.Sign > 0) chain.Flip();
        if (kind is AttitudeKind.Judge && !Judged(chain, climb, head)) return null;
        if (kind is AttitudeKind.Carrier && !chain.HasAttitude) return null;
        if (!inCue && start > 0)
        {
            var above = Embedding.Of(line, start - 1);
            if (above.Sign == 0) return null;
            chain.Unclear |= above.Unclear;
            if (above.Sign < 0) chain.Flip();
            if (above.Wishes && kind is AttitudeKind.Action) chain.Normative = true;
        }

        if (holder is Holder.Nobody && (chain.Normative || frame.IsNormative)) { chain.Flip(); return chain.Sign; }
        if (kind is AttitudeKind.Eval) return frame.IsPossibility && !frame.Negated ? null : chain.Sign;
        if (frame.IsPossibility) return Possible(chain, frame, kind, holder, conditions);
        if (chain.Normative || frame.IsNormative) return holder is Holder.Other && frame.Modal is null && kind is not AttitudeKind.Action && !chain.Normative ? null : chain.Sign;
        if (holder is Holder.Other or Holder.Nobody || (holder is Holder.Impersonal && !chain.HasAttitude)) return null;
        if (kind is not AttitudeKind.Action || chain.HasAttitude) return chain.Sign;
        return Acting(chain, climb, frame, inCue, holder);
    }

    private static int? Possible(Chain chain, Frame frame, AttitudeKind kind, Holder holder, IReadOnlyList<Condition> conditions)
    {
        if (frame.Negated && frame.Modal is "can" or "could")
        {
            if (holder is Holder.Other) return null;
            chain.Unclear |= kind is AttitudeKind.Action && chain.Marks.Count == 0;
            return chain.Sign;
        }

        if (holder is Holder.Other || frame.Negated) return null;
        chain.Confidence -= 0.2;
        return frame.Modal is "can" or "could" && conditions.Count > 0 && chain.Sign > 0 ? chain.Sign : null;
    }

    /// <summary>Acting is taking a side where it is announced, under way, refused or told to do.</summary>
    private int? Acting(Chain chain, Climb climb, Frame frame, bool inCue, Holder holder)
    {
        chain.Confidence -= 0.1;
        var form = climb.Sense?.Form ?? Form.Base;
        if (frame.Modal is "will") return chain.Sign;
        if (frame.Modal is "would") return line.Mode is not StatementMode.Direct || frame.Negated ? chain.Sign : null;
        if (inCue || (form is Form.Ing && frame.Be)) return chain.Sign;
        var imperative = holder is Holder.Implied && form is Form.Base && !line.Is(climb.Edge, WordClass.Comma | WordClass.Conjunction);
        if (imperative) return chain.Sign;
        return frame.Negated && form is Form.Base && holder is Holder.Self ? chain.Sign : null;
    }

    private bool Judged(Chain chain, Climb climb, int head)
    {
        if (Complement.Judgement(line, head) is var (complement, eval, negated))
        {
            chain.Take(complement, eval);
            if (negated) chain.Flip();
            return true;
        }

        // "denounced", "welcomed": take a side without a complement as well.
        var mark = climb.Mark!;
        return mark.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude) is { } attitude && Take(chain, mark, attitude);
    }

    private static bool Take(Chain chain, Mark mark, Sense sense)
    {
        chain.Take(mark, sense);
        return true;
    }

    /// <summary>"Nor do we support", "under no circumstances will we".</summary>
    private Frame Inverted(Frame frame, int start, Holder holder, Chain chain)
    {
        if (holder is not Holder.Self || !line.Is(start - 1, WordClass.Auxiliary | WordClass.Modal)) return frame;
        var (first, _) = line.SentenceAt(start);
        var fronted = Enumerable.Range(first, start - first).Count(i => line.Is(i, WordClass.Negator));
        if (fronted % 2 == 1) chain.Flip();
        return (frame with { Negations = frame.Negations + fronted }).With(line, start - 1);
    }

    private Reading Said(Predicate said, Chain chain, Climb climb, IReadOnlyList<Condition> conditions)
    {
        var above = Embedding.Of(line, climb.Edge);
        var verdict = above.Sign == 0 ? null : SaidSide(said, chain, above, conditions);
        chain.Unclear |= above.Unclear || said.Frame.Hedged;
        if (said.Kind is AttitudeKind.RuleOut && said.Frame.Negated) chain.Unclear = true;
        if (above.Mark is { } mark && (above.Sign < 0 || above.Unclear || above.Wishes)) chain.Marks.Add(mark);
        chain.Marks.Add(new Mark(said.First, said.End, -1, []));
        return Finish(verdict * above.Sign * chain.Sign, chain, conditions);
    }

    private int? SaidSide(Predicate said, Chain chain, Embedding above, IReadOnlyList<Condition> conditions)
    {
        var frame = said.Frame;
        if (said.Kind is AttitudeKind.Eval)
            return frame.IsPossibility && !frame.Negated && !(conditions.Count > 0 && said.Sign > 0) ? null : said.Sign;
        if (frame.IsNormative) return said.Sign;
        if (frame.Modal is null or "will" or "would" && above.Wishes) return said.Sign;
        if (frame.Modal is "will" or "can" or "could" or "would") return frame.Negated != chain.No ? said.Sign : null;
        chain.Confidence -= 0.1;
        if (said.By >= 0) return IsSelf(said.By) ? said.Sign : null;
        return frame.Modal is null && !frame.Be ? null : frame.Modal is null && IsBare(said) ? said.Sign : null;
    }

    /// <summary>"demand that peacekeepers be sent".</summary>
    private bool IsBare(Predicate said) => line.IsWord(said.First, "be");

    private bool IsSelf(int at)
    {
        var end = at;
        while (end + 1 < line.Count && (line[end + 1].IsContent || line.IsWord(end + 1, "'s")) && end - at < 5) end++;
        return Enumerable.Range(at, end - at + 1).Any(e => Subjects.Of(line, e).Holder is Holder.Self);
    }

    private static Reading Finish(int? side, Chain chain, IReadOnlyList<Condition> conditions)
    {
        var tokens = chain.Marks.SelectMany(Tokens).ToList();
        if (chain.Unclear || (side is not null && chain.Tail)) return new Reading(0, Stance.Unclear, 0.5, tokens, null);
        if (side is not { } sign || sign == 0) return Reading.Without(Stance.None, 0.7);
        var condition = conditions.FirstOrDefault(c => c.Sign == 0 || c.Sign == sign);
        return new Reading(sign, sign > 0 ? Stance.For : Stance.Against, chain.Confidence, tokens, condition);
    }

    private static IEnumerable<(int, int)> Tokens(Mark mark) =>
        mark.Particle < 0 ? [(mark.Start, mark.End)] : [(mark.Start, mark.End), (mark.Particle, mark.Particle + 1)];
}
