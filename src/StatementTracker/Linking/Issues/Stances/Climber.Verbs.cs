using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <content>From a verb to its auxiliaries, and from an infinitive to what governs it.</content>
internal sealed partial class Climber
{
    /// <summary>The auxiliaries left of a governing verb; an infinitive goes on to what governs it.</summary>
    private Climb Verb(int left)
    {
        if (++steps > MaxSteps) return End(Top.Opaque, left);
        var frame = Frame.LeftOf(line, left);
        if (line.IsWord(frame.Edge, "to") && !(line.MarkAt(frame.Edge) is { } in1 && in1.Start < frame.Edge && in1.Senses.All(s => s.Governs && !s.IsVerb && s.Kind is AttitudeKind.Light)))
        {
            if (frame.Negated) chain.Flip();
            chain.Unclear |= frame.Hedged;
            return Infinitive(frame.Edge - 1);
        }

        if (frame.Negated) chain.Flip();
        if (frame.Negated && sense?.Kind is AttitudeKind.RuleOut) chain.Unclear = true;
        chain.Unclear |= frame.Hedged;
        return new Climb(Top.Governed, frame.Edge, mark, sense, frame);
    }

    /// <summary>What governs an infinitive; <paramref name="i"/> is the token left of "to".</summary>
    private Climb Infinitive(int i)
    {
        if (++steps > MaxSteps) return End(Top.Opaque, i);
        i = line.SkipAdverbsLeft(i);
        if (line.IsWord(i, "not", "never")) { chain.Flip(); i = line.SkipAdverbsLeft(i - 1); }
        if (line.IsWord(i, "have", "has", "had", "having", "ought", "need", "needs", "needed"))
        {
            chain.Normative = true;
            return Verb(line.IsWord(i, "ought") ? i : i - 1);
        }

        if (line.MarkAt(i) is { } at && at.End == i + 1 && Controls(at) is { } control) return Control(at, control);
        if (i < floor) return End(Top.Edge, i);
        if (line.InCue(i) && line[i].IsContent) return End(Top.Cue, i);
        return Object(i, Asks) ?? End(Top.Opaque, i);
    }

    private Sense? Controls(Mark at) =>
        (IsNoun(at) ? at.Senses.FirstOrDefault(s => s.Form is Form.Noun && s.Kind is AttitudeKind.Light or AttitudeKind.Control) : null)
        ?? at.As(AttitudeKind.Control) ?? at.As(AttitudeKind.Eval) ?? at.As(AttitudeKind.Light) ?? at.As(AttitudeKind.Mandative)
        ?? at.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude);

    private static bool Asks(Sense s) => s.Kind is AttitudeKind.Mandative or AttitudeKind.Eval || s.Kind is AttitudeKind.Control && !s.IsVerb;

    private Climb Control(Mark at, Sense control)
    {
        var left = at.Start - 1;
        if (control.Kind is AttitudeKind.Light) return Phrase(left, at.Start, atomic: false);
        var ruleOut = sense?.Kind is AttitudeKind.RuleOut && control.Sign <= 0;
        if (control.Kind is AttitudeKind.Eval or AttitudeKind.Control && control.Form is Form.Adjective && line.IsWord(left, "too"))
        {
            Take(at, control with { Sign = -1 });
            left--;
        }
        else
        {
            Take(at, control);
        }

        chain.Unclear |= ruleOut || line[at.Start].Word == "used";
        return control.Form is Form.Noun && control.Kind is not AttitudeKind.Eval ? Phrase(left, at.Start, atomic: false) : Verb(left);
    }

    /// <summary>"urged allies to", "wrong for Norrland to": over the object to the word that asks.</summary>
    private Climb? Object(int i, Func<Sense, bool> asks)
    {
        for (var k = i; k >= 0 && i - k <= ObjectReach; k--)
        {
            if (line.MarkAt(k) is { } at && at.End == k + 1 && at.Senses.FirstOrDefault(asks) is { } sense) return Control(at, sense);
            if (line[k].IsBarrier || line.Is(k, WordClass.Comma | WordClass.Auxiliary | WordClass.Modal | WordClass.Complementiser) && !line.Is(k, WordClass.Determiner)) return null;
        }

        return null;
    }

    /// <summary>"barred Norrland from hosting".</summary>
    private Climb? Kept(int i) => Object(i, s => s.IsVerb && s.Sign < 0 && s.Kind is AttitudeKind.Action or AttitudeKind.Attitude);

    /// <summary>"opposes Norrland hosting": over the one who acts to the verb that takes a side.</summary>
    private Climb Actor(int i) => Object(i, s => s.IsVerb && s.Kind is AttitudeKind.Attitude) ?? End(Top.Opaque, i);

    /// <summary>A word that can be noun or verb, before an infinitive: "backs plans to", "the plan to", and not "Norrland plans to".</summary>
    private bool IsNoun(Mark at)
    {
        var left = at.Start - 1;
        return IsNounPlace(left) || (left >= 0 && line[left].IsContent && !line[left].Capital && !line[left].Word.EndsWith('s'));
    }
}
