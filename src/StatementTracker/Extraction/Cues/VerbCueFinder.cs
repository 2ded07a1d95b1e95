using System.Collections.Frozen;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Cues;

/// <summary>Finds forms of cue verbs with their auxiliaries, adverbs and particles.</summary>
internal static class VerbCueFinder
{
    private static readonly FrozenSet<string> Continuers = FrozenSet.Create("continue", "continues", "continued", "continuing", "went", "go", "goes", "began", "begun", "come", "came", "rushed");
    private static readonly FrozenSet<string> Appearances = FrozenSet.Create("appears", "appeared", "appear", "seems", "seemed", "seem");
    private static readonly FrozenSet<string> Lasting = FrozenSet.Create("long", "always", "consistently", "traditionally", "persistently", "steadfastly", "historically", "still", "routinely", "regularly");
    private static readonly FrozenSet<string> BeForms = FrozenSet.Create("am", "is", "are", "was", "were", "been", "being", "be", "'s", "'re", "wasn't", "weren't", "isn't", "aren't");

    /// <summary>The cue verb whose verb stands at <paramref name="at"/>, or null.</summary>
    public static VerbCue? At(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        if (!token.IsWord) return null;
        foreach (var form in CueLexicon.VerbsOf(token.Lower))
        {
            if (EndOfParticle(reading, at, form.Verb) is not { } end) continue;
            if (!IsVerbHere(reading, at, form)) continue;
            return Grouped(reading, at, end, form);
        }

        return null;
    }

    /// <summary>Tagged a verb; or a form that opens an inversion ("says X") or a headline's predicate, which the tagger cannot tell from a noun.</summary>
    private static bool IsVerbHere(Reading reading, int at, CueForm form)
    {
        var tag = reading.Tokens[at].Tag;
        if (tag is Tag.Verb or Tag.Gerund) return true;
        if (tag is not (Tag.Noun or Tag.Name) || !form.Verb.Takes(Frames.Quotation)) return false;
        var after = at > 0 ? reading.Tokens[at - 1] : null;
        return tag == Tag.Noun && (form.Form & (VerbForm.Singular | VerbForm.Past)) != 0
            && after is not null && (after.IsQuotationMark || after.Is(",")) && after.Sentence == reading.Tokens[at].Sentence;
    }

    private static int? EndOfParticle(Reading reading, int at, CueVerb verb)
    {
        if (verb.Particle is null) return at + 1;
        var next = at + 1;
        return next < reading.Tokens.Length && reading.Tokens[next].Is(verb.Particle) && reading.Tokens[next].Sentence == reading.Tokens[at].Sentence ? next + 1 : null;
    }

    private static VerbCue? Grouped(Reading reading, int at, int end, CueForm form)
    {
        var tokens = reading.Tokens;
        var floor = reading.SentenceOf(at).Tokens.First;
        var first = at;
        bool negated = false, modal = false, be = false, lasting = false, inferred = false;
        for (var i = at - 1; i >= floor; i--)
        {
            var token = tokens[i];
            if (token.Tag == Tag.To)
            {
                var governor = i - 1 >= floor && tokens[i - 1].Is("on") ? i - 2 : i - 1;
                if (governor < floor) return null;
                if (Appearances.Contains(tokens[governor].Lower)) inferred = true;
                else if (Continuers.Contains(tokens[governor].Lower)) lasting |= tokens[governor].Lower[0] == 'c' && tokens[governor].Lower.Length > 4;
                else return null;
                i = first = governor;
                continue;
            }

            if (token.Is("as") && i - 1 >= floor && tokens[i - 1].Is("quoted")) { first = i = i - 1; be = false; form = form with { Form = VerbForm.Past }; continue; }
            if (token.Tag is not (Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Negation) || token.IsQuotationMark || reading.TimeAt(i) is { Vague: false }) break;
            first = i;
            negated |= token.Tag == Tag.Negation || token.Lower.EndsWith("n't", StringComparison.Ordinal) || token.Is("cannot");
            modal |= token.Tag == Tag.Modal && token.Lower is not ("can" or "cannot" or "can't");
            be |= i == at - 1 ? BeForms.Contains(token.Lower) : be || (tokens[i + 1].Tag == Tag.Adverb && BeForms.Contains(token.Lower));
            lasting |= Lasting.Contains(token.Lower);
        }

        return new VerbCue(new TokenRange(first, end), at, form.Verb, form.Form)
        {
            Passive = be && (form.Form & VerbForm.Participle) != 0 && tokens[first].Lower is not "quoted",
            Negated = negated,
            Irrealis = modal,
            Standing = lasting,
            Inferred = inferred,
        };
    }
}
