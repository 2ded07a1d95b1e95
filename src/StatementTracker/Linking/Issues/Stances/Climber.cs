using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Walks from a mention leftwards through its noun phrase, light nouns and infinitives to what governs it. Bounded steps.</summary>
internal sealed partial class Climber(Line line, Chain chain, int floor = 0)
{
    private const int MaxSteps = 40;
    private const int MaxModifiers = 3;
    private const int ObjectReach = 7;
    private int steps;
    private Mark? mark;
    private Sense? sense;

    private bool judged;
    private bool plural;
    private bool infinitive;

    public Climb From(Place place)
    {
        infinitive = line.IsWord(place.Last + 1, "to");
        plural = line[place.Last].Word.EndsWith('s');
        judged = Complement.Judgement(line, place.Last + 1) is not null;
        return Phrase(place.First - 1, place.First, atomic: true);
    }

    /// <summary>Climbs a phrase whose first token is <paramref name="head"/>; <paramref name="i"/> is the token left of it.</summary>
    private Climb Phrase(int i, int head, bool atomic)
    {
        var crossed = false;
        var modifiers = 0;
        while (true)
        {
            if (i < floor) return End(Top.Edge, i);
            if (++steps > MaxSteps) return End(Top.Opaque, i);
            var at = line.MarkAt(i);
            if (line.IsWord(i, "to") && (at is null || at.Start == i) && IsVerbal(head)) return Infinitive(i - 1);
            if (line.IsWord(i, "for") && !crossed && infinitive && Object(i - 1, Asks) is { } asked) return asked;
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
            if (line.IsWord(i, "neither")) { chain.Flip(); i--; continue; }
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
        if (judged && !crossed && at.Verb(AttitudeKind.Judge) is { } judge)
        {
            Take(at, judge);
            return new Step(left, Done: Verb(left));
        }

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
            if (at.Senses.Any(s => s.IsVerb && Embeds(s))) return new Step(left, Done: End(Top.Edge, at.End - 1));
            if (at.As(AttitudeKind.Light) is not null) return new Step(left, Modifier: !crossed);
            if (crossed && at.As(AttitudeKind.Eval) is not null) return new Step(left, Done: End(Top.Opaque, left));
            if (at.As(AttitudeKind.Eval) is not null || at.As(AttitudeKind.Control) is { IsVerb: false }) return new Step(left, Modifier: true);
            return at.Senses.Any(s => s.Form is Form.Noun) && !crossed ? new Step(left, Modifier: true) : null;
        }

        if (verb.Form is Form.Past && !line.InCue(at.Start) && !line.Is(line.SkipAdverbsLeft(left), WordClass.Auxiliary) && IsNounPlace(left)) return new Step(left, Modifier: true);
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

    private static bool Embeds(Sense s) => s.Kind is AttitudeKind.Believe or AttitudeKind.Deny or AttitudeKind.Doubt or AttitudeKind.Hope or AttitudeKind.Fear;

    /// <summary>"against", "in favour of", "open to": after a form of "be", after a verb of speech, or inside a noun phrase.</summary>
    private Step Leaning(Mark at, Sense leaning)
    {
        Take(at, leaning);
        if (line.IsWord(at.Start, "rather", "instead")) return new Step(at.Start, Done: new Climb(Top.Governed, at.Start, at, leaning, new Frame(at.Start, 0, null, false, false)));
        var left = line.SkipAdverbsLeft(at.Start - 1);
        if (left < 0 || line.Is(left, WordClass.SentenceEnd | WordClass.Comma | WordClass.ClauseEnd | WordClass.Auxiliary | WordClass.Modal | WordClass.Negator))
            return new Step(left, Done: Verb(left));
        if (line.MarkAt(left) is { } before && before.As(AttitudeKind.Light) is not null) return new Step(left);
        if (!line[left].IsContent) return new Step(left);
        var beyond = line.SkipAdverbsLeft(left - 1);
        var noun = line.Is(beyond, WordClass.Determiner | WordClass.Preposition);
        return noun ? new Step(beyond) : new Step(left, Done: Verb(left - 1));
    }

    /// <summary>Over the other members of a list to the verb they share; -1 where there is none.</summary>
    private int Coordinate(int i)
    {
        for (var k = i - 1; k >= 0 && i - k <= ObjectReach; k--)
        {
            if (line.IsWord(k, "neither")) return k;
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

    /// <summary>"that" before a noun: no clause with a verb of its own follows.</summary>
    private bool IsDeterminer(int i)
    {
        if (plural) return false;
        if (i > 0 && !line.Is(i - 1, WordClass.Preposition) && line.MarkAt(i - 1) is null) return false;
        for (var k = i + 1; k < line.Count && k - i < ObjectReach && !line[k].IsBarrier; k++)
        {
            if (line.Is(k, WordClass.Auxiliary | WordClass.Modal)) return false;
        }

        return true;
    }

    private void Take(Mark at, Sense taken)
    {
        (mark, sense) = (at, taken);
        chain.Take(at, taken);
    }

    private Climb End(Top top, int edge) => new(top, edge, mark, sense);
}
