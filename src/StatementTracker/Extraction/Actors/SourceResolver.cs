using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Resolves, in reading order, what sources mean: names, pronouns, "the minister", groups and sources without a name.</summary>
internal sealed class SourceResolver
{
    private readonly Reading reading;
    private readonly Cast cast;
    private readonly Recency recency = new();
    private readonly Dictionary<int, CastMember> nameAt = [];
    private readonly Dictionary<int, Role> owned = [];
    private readonly Dictionary<TokenRange, List<CastMember>> resolved = [];
    private readonly List<ActorMention> mentions = [];
    private readonly List<ActorMention> named;
    private readonly OfficeHolders offices;

    public SourceResolver(Reading reading, Cast cast, List<(NameMention Mention, CastMember Actor)> names)
    {
        this.reading = reading;
        this.cast = cast;
        foreach (var (name, actor) in names)
        {
            for (var i = name.Name.First; i < name.Name.End; i++) nameAt[i] = actor;
            mentions.Add(new ActorMention(name.Words, actor.Index, false));
            if (name.Role is { HasPronounOwner: true, Body: null } role && reading.Tokens[name.Words.First].Tag == Tag.PossessivePronoun) owned[name.Words.First] = role;
        }

        named = [.. mentions.OrderBy(mention => mention.Words.First)];
        offices = new OfficeHolders(reading, cast, recency, named);
    }

    /// <summary>All mentions of actors, those of names and those of sources; a source is a mention with exactly its words.</summary>
    public IEnumerable<ActorMention> Resolve()
    {
        var sources = reading.Attributions.SelectMany(attribution => attribution.Sources).Distinct().OrderBy(source => source.First).ToList();
        var next = 0;
        foreach (var source in sources)
        {
            for (; next < named.Count && named[next].Words.First <= source.First; next++) See(named[next]);
            resolved[source] = Resolve(source);
            foreach (var actor in resolved[source])
            {
                mentions.Add(new ActorMention(source, actor.Index, IsPronoun(source)));
                if (reading.Tokens[source.First].Quotation < 0) recency.Add(actor, reading.Tokens[source.First].Sentence, Standing.Speaker);
                if (!IsPronoun(source) && !nameAt.ContainsKey(Head(source))) actor.Mentions.Add(source);
            }
        }

        return mentions.Distinct().OrderBy(mention => mention.Words.First).ThenBy(mention => mention.Words.End);
    }

    private void See(ActorMention mention)
    {
        var token = reading.Tokens[mention.Words.First];
        if (owned.TryGetValue(mention.Words.First, out var role) && Pronoun(mention.Words.First) is [var body, ..]) cast.Members[mention.Actor].Learn(role, body);
        if (token.Quotation >= 0) return;
        var next = mention.Words.End < reading.Tokens.Length ? reading.Tokens[mention.Words.End] : null;
        var floor = reading.SentenceOf(mention.Words.First).Tokens.First;
        var opens = Subjects.IsClauseStart(reading, mention.Words.First, floor) || reading.Tokens[mention.Words.First - 1].Tag == Tag.Verb;
        var subject = opens && next is { Tag: Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Possessive };
        recency.Add(cast.Members[mention.Actor], token.Sentence, subject ? Standing.Subject : Standing.Mentioned);
    }

    private bool IsPronoun(TokenRange source) => IsRelative(source) || (source.Count == 1 && reading.Tokens[source.First].Tag is Tag.Pronoun or Tag.PossessivePronoun);

    /// <summary>"who", "which": whoever the phrase before it names.</summary>
    private bool IsRelative(TokenRange source) => source.Count == 1 && (reading.Tokens[source.First].Tag == Tag.Wh || reading.Tokens[source.First] is { Tag: Tag.Subordinator, Lower: "that" });

    private int Head(TokenRange source) => NounPhrases.BaseStartingAt(reading, source.First, source.End)?.Head ?? source.Last;

    private List<CastMember> Resolve(TokenRange source)
    {
        if (IsRelative(source)) return Subjects.Antecedent(reading, source.First) is { } antecedent && !IsRelative(antecedent) ? Resolve(antecedent) : [];
        if (IsPronoun(source)) return Pronoun(source.First);
        var head = Head(source);
        if (nameAt.TryGetValue(head, out var actor)) return [actor];
        return Nominal(source, head) is { } found ? [found] : [];
    }

    private List<CastMember> Pronoun(int at)
    {
        var token = reading.Tokens[at];
        if (token.Lower is "i" or "we" or "you" or "me" or "us" or "my" or "our" or "your") return [];
        var floor = reading.SentenceOf(at).Tokens.First;
        if (token.Lower is "they" or "their" or "them" && Joint(at) is { Count: > 1 } joint) return joint;
        var owns = token.Tag == Tag.PossessivePronoun;
        var found = recency.Antecedent(token.Sentence, at == floor || reading.Tokens[at - 1].IsQuotationMark, owns, actor => Recency.Fits(actor, token.Lower));
        found ??= token.Lower is "they" or "their" or "them" ? recency.Antecedent(token.Sentence, false, owns, actor => actor.Kind is ActorKind.Organization) : null;
        if (found is { Gender: Gender.Unknown }) found.Gender = token.Lower switch { "he" or "his" or "him" => Gender.Male, "she" or "her" => Gender.Female, _ => Gender.Unknown };
        return found is null ? [] : [found];
    }

    /// <summary>The speakers of the last joint statement close before: "X and Y said … They added".</summary>
    private List<CastMember> Joint(int at)
    {
        var sentence = reading.Tokens[at].Sentence;
        for (var i = LastBefore(at); i >= 0 && sentence - reading.Tokens[reading.Attributions[i].Anchor].Sentence <= 2; i--)
        {
            var attribution = reading.Attributions[i];
            if (attribution.Sources.Count < 2 || attribution.Sources[^1].End > at) continue;
            return [.. attribution.Sources.SelectMany(source => resolved.GetValueOrDefault(source, [])).Distinct()];
        }

        return [];
    }

    private int LastBefore(int token)
    {
        int low = 0, high = reading.Attributions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Attributions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private CastMember? Nominal(TokenRange source, int head)
    {
        var noun = SourceNouns.Of(reading.Tokens[head].Lower);
        var definite = reading.Tokens[source.First].Lower is "the" or "this" or "that" or "its" or "his" or "her" or "their";
        if (noun is { Class: SourceClass.Document }) return Author(source, head);
        if (noun is { Class: SourceClass.Body, Plural: false } or { Class: SourceClass.Body, Lemma: "authorities" })
            return Bodies.Of(reading, cast, source, Latest) ?? cast.Nameless(NamelessNames.Of(reading, source), ActorKind.Organization, plural: false);
        if (RoleReader.Read(reading, source) is { Noun.Plural: false } role) return offices.HolderOf(source, role, role.Body is { } words ? Bodies.Of(reading, cast, words, Latest) : null, definite);
        var plural = noun is null or { Plural: true };
        var unnamed = noun is { Unnamed: true } || (noun is null && !plural);
        if (definite && noun is { } known && recency.Latest(actor => actor.ArticleBound && actor.IsPlural == plural && HasHead(actor, known.Lemma)) is { } before) return before;
        return cast.Nameless(NamelessNames.Of(reading, source), unnamed ? ActorKind.Unnamed : ActorKind.Group, plural);
    }

    /// <summary>"the officials" are the "two officials familiar with the talks" of before.</summary>
    private static bool HasHead(CastMember actor, string lemma) => actor.Name.Split(' ').Any(word => SourceNouns.Of(word.ToLowerInvariant())?.Lemma == lemma);

    private CastMember? Latest(string noun) => recency.Latest(actor =>
        noun == "state" ? actor.Kind == ActorKind.State : actor.Kind == ActorKind.Organization && actor.Name.Contains(noun, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose report, statement or letter it is; without an owner, the document itself is the source.</summary>
    private CastMember? Author(TokenRange source, int head)
    {
        for (var i = head - 1; i > source.First; i--)
            if (reading.Tokens[i].Tag == Tag.Possessive && Resolve(new TokenRange(source.First, i)) is [var owner, ..]) return owner;
        var by = head + 1;
        if (by + 1 < source.End && reading.Tokens[by].Lower is "from" or "by" or "of" && Resolve(new TokenRange(by + 1, source.End)) is [var author, ..]) return author;
        return cast.Nameless(NamelessNames.Of(reading, source), ActorKind.Unnamed, plural: false);
    }
}
