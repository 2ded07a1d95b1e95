using System.Collections.Frozen;
using System.Runtime.InteropServices;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Grammar;

/// <summary>Tags each token by word lists, its form and the tokens just before and after it; what nothing tells apart is a noun.</summary>
internal static class Tagger
{
    private static readonly FrozenDictionary<string, Tag> FunctionWords = WordList.Load(typeof(Tagger), "function-words.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => Enum.Parse<Tag>(row[1]), StringComparer.Ordinal);

    public static Reading Read(Reading reading)
    {
        var tokens = reading.Tokens.ToArray();
        var common = new HashSet<string>(tokens.Length / 2, StringComparer.Ordinal);
        foreach (var token in tokens)
            if (token.IsWord && !token.IsCapitalized) common.Add(token.Lower);
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = tokens[i] with { Tag = Of(tokens, i, common) };
        return reading with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private static Tag Of(Token[] tokens, int at, HashSet<string> common)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number) return Tag.Number;
        if (token.Kind == TokenKind.Punctuation) return IsPluralPossessive(tokens, at) ? Tag.Possessive : Tag.Mark;
        var before = at > 0 && tokens[at - 1].Sentence == token.Sentence ? tokens[at - 1] : null;
        if (token.Is("'s")) return before is { Tag: Tag.Pronoun or Tag.Wh } || before?.Lower is "there" or "that" ? Tag.Auxiliary : Tag.Possessive;
        var known = FunctionWords.TryGetValue(token.Lower, out var tag);
        var first = before is null || before.IsQuotationMark || before.Is(":");
        if (known && (!token.IsCapitalized || first || tag is not (Tag.Adjective or Tag.Adverb or Tag.Modal))) return Disambiguate(tokens, at, tag, before);
        if (token.IsCapitalized && !first) return Tag.Name;
        return Open(tokens, at, before, token.IsCapitalized && !common.Contains(token.Lower));
    }

    private static Tag Disambiguate(Token[] tokens, int at, Tag tag, Token? before)
    {
        var next = Next(tokens, at);
        return tokens[at].Lower switch
        {
            "that" when next is not null && next.Is(",") && before is { Tag: Tag.Verb or Tag.Gerund } => Tag.Subordinator,
            "that" when next is null || next.Kind == TokenKind.Punctuation && !next.IsQuotationMark && !next.Is("$") => Tag.Pronoun,
            "that" when before is { Tag: Tag.Verb or Tag.Noun or Tag.Pronoun or Tag.Gerund or Tag.Name or Tag.Adjective or Tag.Adverb or Tag.Mark or Tag.Number or Tag.Conjunction } => Tag.Subordinator,
            "that" => Tag.Determiner,
            "her" when next is null || !StartsNoun(next) => Tag.Pronoun,
            "to" when next is not null && !IsVerbal(next.Lower) && !(before is not null && !next.IsCapitalized && next.IsWord && !FunctionWords.ContainsKey(next.Lower) && TakesInfinitive(before.Lower)) => Tag.Preposition,
            _ => tag,
        };
    }

    private static Tag Open(Token[] tokens, int at, Token? before, bool capitalizedFirst)
    {
        var lower = tokens[at].Lower;
        if (lower.EndsWith("ly", StringComparison.Ordinal) && lower.Length > 4) return Tag.Adverb;
        var forms = Verbs.FormsOf(lower);
        if (forms == VerbForm.None && lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal)) forms = VerbForm.Past | VerbForm.Participle;
        var prior = BeforeAdverbs(tokens, at, before);
        if (forms == VerbForm.None) return capitalizedFirst && !IsPlainPlural(lower) ? Tag.Name : LooksAdjectival(lower) ? Tag.Adjective : Tag.Noun;
        if ((forms & VerbForm.Gerund) != 0) return prior is Tag.Determiner or Tag.Adjective or Tag.PossessivePronoun or Tag.Possessive ? Tag.Noun : Tag.Gerund;
        if (prior is Tag.To or Tag.Modal or Tag.Auxiliary or Tag.Negation or Tag.Wh) return Tag.Verb;
        var past = (forms & (VerbForm.Past | VerbForm.Participle)) != 0;
        if (prior is Tag.Determiner or Tag.PossessivePronoun or Tag.Possessive or Tag.Adjective or Tag.Number or Tag.Preposition)
            return past && (forms & VerbForm.Base) == 0 ? Tag.Adjective : Tag.Noun;
        if (past) return capitalizedFirst && before is null && (forms & VerbForm.Base) != 0 ? Tag.Noun : Tag.Verb;
        if (prior == Tag.Pronoun) return Tag.Verb;
        var next = Next(tokens, at);
        if (next is null) return prior is Tag.Name ? Tag.Verb : Tag.Noun;
        if ((forms & VerbForm.Singular) != 0) return prior is Tag.Name || (prior is Tag.Noun && StartsComplement(lower, next)) ? Tag.Verb : Tag.Noun;
        if (prior is Tag.Noun or Tag.Name && before is not null && SubjectIsPlural(tokens, at) && (StartsObject(next) || next.Kind == TokenKind.Punctuation)) return Tag.Verb;
        return prior is Tag.Conjunction && StartsObject(next) ? Tag.Verb : Tag.Noun;
    }

    private static bool TakesInfinitive(string lower)
    {
        foreach (var cue in CueLexicon.VerbsOf(lower))
            if (cue.Verb.Takes(Frames.Infinitive)) return true;
        return false;
    }

    private static Tag? BeforeAdverbs(Token[] tokens, int at, Token? before)
    {
        if (before is null) return null;
        var i = at - 1;
        while (i > 0 && tokens[i].Tag == Tag.Adverb && tokens[i - 1].Sentence == tokens[at].Sentence) i--;
        return tokens[i].Tag;
    }

    private static bool SubjectIsPlural(Token[] tokens, int at)
    {
        var i = at - 1;
        while (i > 0 && tokens[i].Tag == Tag.Adverb) i--;
        return tokens[i].Lower is "people" or "police" || IsPlainPlural(tokens[i].Lower) || tokens[i].Lower.EndsWith("men", StringComparison.Ordinal);
    }

    private static bool IsPlainPlural(string lower) =>
        lower.Length > 3 && lower[^1] == 's' && !lower.EndsWith("ss", StringComparison.Ordinal) && !lower.EndsWith("us", StringComparison.Ordinal);

    private static bool StartsObject(Token token) =>
        FunctionWords.TryGetValue(token.Lower, out var tag)
            ? tag is Tag.Determiner or Tag.Pronoun or Tag.PossessivePronoun or Tag.Preposition or Tag.Adjective or Tag.Number or Tag.Wh or Tag.Subordinator or Tag.To or Tag.Adverb
            : token.IsCapitalized || token.Kind == TokenKind.Number || token.IsQuotationMark || token.IsWord;

    /// <summary>After a noun, an s-form is a plural unless what follows can only be its object: "the stance aims to", "the report says it".</summary>
    private static bool StartsComplement(string lower, Token next)
    {
        if (next.Is("to")) return CueLexicon.VerbsOf(lower).Count > 0 || lower is "aims" or "seeks" or "wants" or "continues" or "plans" or "hopes" or "intends" or "needs" or "tries" or "begins" or "expects" or "appears" or "seems" or "fails";
        return FunctionWords.ContainsKey(next.Lower) ? StartsObject(next) : next.IsCapitalized || next.Kind == TokenKind.Number || next.IsQuotationMark;
    }

    private static bool StartsNoun(Token token) =>
        token.IsWord && (!FunctionWords.TryGetValue(token.Lower, out var tag) || tag is Tag.Adjective or Tag.Number) && !token.Is("'s");

    private static bool IsVerbal(string lower) =>
        (Verbs.FormsOf(lower) & VerbForm.Base) != 0 || (FunctionWords.TryGetValue(lower, out var tag) && (tag is Tag.Auxiliary or Tag.Adverb or Tag.Negation));

    private static bool LooksAdjectival(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ous", StringComparison.Ordinal) || lower.EndsWith("ful", StringComparison.Ordinal) || lower.EndsWith("able", StringComparison.Ordinal)
            || lower.EndsWith("ible", StringComparison.Ordinal) || lower.EndsWith("less", StringComparison.Ordinal));

    private static bool IsPluralPossessive(Token[] tokens, int at) =>
        tokens[at].Word is "'" or "’" && !tokens[at].IsQuotationMark && at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Lower.EndsWith('s');

    private static Token? Next(Token[] tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence ? tokens[at + 1] : null;
}
