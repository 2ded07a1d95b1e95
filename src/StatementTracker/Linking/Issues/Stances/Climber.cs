using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Where a climb ended.</summary>
internal enum Top
{
    /// <summary>At a finite verb or a predicate that governs the mention.</summary>
    Governed,

    /// <summary>At the left end of the noun phrase; no verb governs it from there.</summary>
    Edge,

    /// <summary>At a word of the cue that the lexicon does not have.</summary>
    Cue,

    /// <summary>At a word that makes it about something else.</summary>
    Opaque,
}

/// <param name="Top">Where the climb ended.</param>
/// <param name="Edge">The first token left of what was climbed.</param>
/// <param name="Mark">The topmost mark, or null.</param>
/// <param name="Sense">Its reading.</param>
/// <param name="Frame">The auxiliaries of the governing verb.</param>
internal sealed record Climb(Top Top, int Edge, Mark? Mark = null, Sense? Sense = null, Frame? Frame = null);

/// <summary>Walks from a mention leftwards through its noun phrase, light nouns and infinitives to what governs it. Bounded steps.</summary>
internal sealed class Climber(Line line, Chain chain)
{
    private const int MaxSteps = 40;
    private const int MaxModifiers = 3;
    private const int ObjectReach = 7;
    private int steps;
    private Mark? mark;
    private Sense? sense;

    public Climb From(Place place) => Phrase(place.First - 1, place.First, atomic: true);

    /// <summary>Climbs a phrase whose first token is <paramref name="head"/>; <paramref name="i"/> is the token left of it.</summary>
    private Climb Phrase(int i, int head, bool atomic)
    {
        var crossed = false;
        var modifiers = 0;
        while (true)
        {
            if (i < 0) return End(Top.Edge, i);
            if (++steps > MaxSteps) return End(Top.Opaque, i);
            var at = line.MarkAt(i);
            if (line.IsWord(i, "to") && (at is null || at.Start == i) && IsVerbal(head)) return Infinitive(i - 1);
            if (line.IsWord(i, "from") && IsIng(head) && Kept(i - 1) is { } kept) return kept;
            if (at is not null && at.End == i + 1)
            {
                if (Climbed(at, crossed, modifiers, head) is { } step)
                {
                    if (step.Done is not null) return step.Done;
                    (i, head) = (step.Next, at.Start);
                    if (!step.Modifier) (crossed, modifiers, atomic) = (false, 0, false);
                    continue;
                }
            }

            if (line.InCue(i) && line[i].IsContent) return End(Top.Cue, i);
            if (line.Is(i, WordClass.SentenceEnd | WordClass.ClauseEnd)) return End(Top.Edge, i);
            if (atomic && IsFramed(i, head) && IsVerbal(head)) return Verb(i);
            if (line.IsWord(i, "no")) { chain.Flip(); chain.No = true; i--; continue; }
            if (line.IsWord(i, "not") && (line.IsWord(i - 1, ",", "but", "and") || IsIng(head))) { chain.Flip(); i--; continue; }
            if (line.IsWord(i, "but") && line.IsWord(i + 1, "not")) { i = Coordinate(i); if (i < 0) return End(Top.Opaque, i); continue; }
            if (line.IsWord(i, "except", "excluding", "barring") || line.IsWord(i, "than") && line.IsWord(i - 1, "other")) { chain.Unclear = true; i--; continue; }
            if (line.Is(i, WordClass.Comma) && line.IsWord(i + 1, "not")) { i--; continue; }
            if (line.Is(i, WordClass.Complementiser) && !line.Is(i, WordClass.Determiner)) return End(Top.Edge, i);
            if (line.IsWord(i, "and", "or", "nor") || (line.Is(i, WordClass.Comma) && InList(i)))
            {
                var next = Coordinate(i);
                if (next < 0) return End(Top.Edge, i);
                chain.Confidence -= 0.1;
                i = next;
                continue;
            }

            if (line.Is(i, WordClass.Comma | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Negator)) return End(Top.Edge, i);
            if (line.IsWord(i, "that") && !IsDeterminer(i)) return End(Top.Edge, i);
            if (line.Is(i, WordClass.Determiner | WordClass.Quantity)) { i--; continue; }
            if (line.Is(i, WordClass.Preposition)) { crossed = true; i--; continue; }
            if (line.Is(i, WordClass.Pronoun)) return End(Top.Edge, i);
            if (line.Is(i, WordClass.Adverb)) { i--; continue; }
            if (IsIng(head) && IsGerund(head)) return Actor(i);
            if (crossed || (IsIng(i) && !line[i].Capital) || ++modifiers > MaxModifiers)
                return End(Top.Opaque, i);
            i--;
        }
    }

    private sealed record Step(int Next, bool Modifier = false, Climb? Done = null);

    private Step? Climbed(Mark at, bool crossed, int modifiers, int head)
    {
        var left = at.Start - 1;
        if (at.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude && s.Form is Form.Adjective) is { } leaning) return Leaning(at, leaning);
        if (at.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Unclear) is { } unclear)
        {
            Take(at, unclear);
            return new Step(left, Done: unclear.IsVerb ? Verb(left) : End(Top.Governed, left));
        }

        var noun = at.Senses.FirstOrDefault(s => s.Form is Form.Noun && (s.Governs || crossed));
        var verb = at.Senses.FirstOrDefault(s => s.IsVerb && Governing(s) && (s.Governs || !crossed));
        if (noun is not null && (verb is null || IsNounPlace(left)))
        {
            if (noun.Kind is AttitudeKind.Person or AttitudeKind.Eval) return new Step(left, Done: End(Top.Opaque, left));
            if (noun.Kind is AttitudeKind.Light) return new Step(left);
            Take(at, noun);
            return new Step(left);
        }

        if (verb is null)
        {
            if (at.As(AttitudeKind.Light) is not null) return new Step(left, Modifier: !crossed);
            if (crossed && at.As(AttitudeKind.Eval) is not null) return new Step(left, Done: End(Top.Opaque, left));
            if (at.As(AttitudeKind.Eval) is not null || at.As(AttitudeKind.Control) is { IsVerb: false }) return new Step(left, Modifier: true);
            return at.Senses.Any(s => s.Form is Form.Noun) && !crossed ? new Step(left, Modifier: true) : null;
        }

        if (verb.Form is Form.Past && !line.InCue(at.Start) && IsNounPlace(left)) return new Step(left, Modifier: true);
        if (verb.Form is Form.Base && IsNounPlace(left) && !line.InCue(at.Start)) return new Step(left, Modifier: true);
        var over = line.SkipAdverbsLeft(left);
        while (line.Is(over, WordClass.Negator)) over = line.SkipAdverbsLeft(over - 1);
        if (verb.Form is Form.Ing && !line.IsBe(over) && verb.Kind is not AttitudeKind.Judge)
        {
            Take(at, verb);
            return new Step(left);
        }

        Take(at, verb);
        return new Step(left, Done: Verb(left));
    }

    private static bool Governing(Sense s) => s.Kind is AttitudeKind.Attitude or AttitudeKind.Action or AttitudeKind.RuleOut
        or AttitudeKind.Judge or AttitudeKind.Carrier or AttitudeKind.Mandative;

    /// <summary>"against", "in favour of", "open to": after a form of "be", after a verb of speech, or inside a noun phrase.</summary>
    private Step Leaning(Mark at, Sense leaning)
    {
        Take(at, leaning);
        var left = line.SkipAdverbsLeft(at.Start - 1);
        if (left < 0 || line.Is(left, WordClass.SentenceEnd | WordClass.Comma | WordClass.ClauseEnd | WordClass.Auxiliary | WordClass.Modal | WordClass.Negator))
            return new Step(left, Done: Verb(left));
        if (line.MarkAt(left) is { } before && before.As(AttitudeKind.Light) is not null) return new Step(left);
        if (!line[left].IsContent) return new Step(left);
        var beyond = line.SkipAdverbsLeft(left - 1);
        var noun = line.Is(beyond, WordClass.Determiner | WordClass.Preposition);
        return noun ? new Step(beyond) : new Step(left, Done: Verb(left - 1));
    }

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
        if (i < 0) return End(Top.Edge, i);
        if (line.InCue(i) && line[i].IsContent) return End(Top.Cue, i);
        return Object(i, s => s.Kind is AttitudeKind.Mandative or AttitudeKind.Eval || s.Kind is AttitudeKind.Control && !s.IsVerb) ?? End(Top.Opaque, i);
    }

    private static Sense? Controls(Mark at) =>
        at.As(AttitudeKind.Control) ?? at.As(AttitudeKind.Eval) ?? at.As(AttitudeKind.Light) ?? at.As(AttitudeKind.Mandative)
        ?? at.Senses.FirstOrDefault(s => s.Kind is AttitudeKind.Attitude);

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

    /// <summary>Over the other members of a list to the verb they share; -1 where there is none.</summary>
    private int Coordinate(int i)
    {
        for (var k = i - 1; k >= 0 && i - k <= ObjectReach; k--)
        {
            if (line.MarkAt(k) is { } at && at.End == k + 1 && at.Senses.Any(s => Governing(s) || s is { Form: Form.Noun, Governs: true } || s is { Form: Form.Adjective, Kind: AttitudeKind.Attitude })) return k;
            if (line[k].IsBarrier || line.Is(k, WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun) && !line.Is(k, WordClass.Determiner)) return -1;
        }

        return -1;
    }

    private bool InList(int comma)
    {
        for (var k = comma + 1; k < line.Count && k <= comma + ObjectReach && !line[k].IsBarrier; k++)
        {
            if (line.IsWord(k, "and", "or")) return true;
        }

        return false;
    }

    /// <summary>A verb in its base form or with "-ing" may begin the phrase.</summary>
    private bool IsVerbal(int head) => !line.Is(head, WordClass.Determiner | WordClass.Quantity | WordClass.Pronoun | WordClass.Preposition) && !line[head].Capital
        && !line[head].Word.EndsWith('s');

    private bool IsIng(int i) => line[i].Word.EndsWith("ing", StringComparison.Ordinal);

    private bool IsGerund(int head) => line.MarkAt(head)?.Senses.Any(s => s.Form is Form.Ing) ?? !line[head].Hyphenated;

    private bool IsFramed(int i, int head) => line.IsBe(i) ? IsIng(head) : line.Is(i, WordClass.Modal | WordClass.Auxiliary) || line.IsWord(i, "not", "never", "we", "i") || line.Is(i, WordClass.Adverb) && line.Is(i - 1, WordClass.Modal);

    private bool IsNounPlace(int left)
    {
        var over = line.SkipAdverbsLeft(left);
        return line.Is(over, WordClass.Determiner | WordClass.Quantity) || (line.Is(over, WordClass.Preposition) && !line.IsWord(over, "to"))
            || (line.MarkAt(over) is { } before && before.End == over + 1 && before.Senses.Any(s => s.IsVerb && s.Kind is AttitudeKind.Carrier or AttitudeKind.Attitude));
    }

    private bool IsDeterminer(int i) => i + 1 < line.Count && line[i + 1].IsContent && (i == 0 || line.Is(i - 1, WordClass.Preposition) || line.MarkAt(i - 1) is not null);

    private void Take(Mark at, Sense taken)
    {
        (mark, sense) = (at, taken);
        chain.Take(at, taken);
    }

    private Climb End(Top top, int edge) => new(top, edge, mark, sense);
}
