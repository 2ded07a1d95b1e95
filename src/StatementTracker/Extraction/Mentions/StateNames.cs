using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Mentions;

/// <summary>
/// States that no list knows, told by what only a state has: "the Velmaran parliament", "foreign minister of Velmara",
/// "Velmara's army", "Velstad, the capital of Velmara". Adjectives and names are matched by their stem.
/// </summary>
internal sealed class StateNames
{
    private static readonly WordList StateNouns = WordList.Load(typeof(StateNames), "state-nouns.txt");
    private static readonly HashSet<string> Owned = new(StringComparer.Ordinal) { "minister", "ministry", "government", "parliament", "premier", "king", "queen", "army", "constitution", "republic", "kingdom", "chancellor", "emir", "sultan", "capital", "president", "ambassador", "negotiator", "delegation", "troop", "border", "territory", "airspace", "sovereignty", "coast", "navy", "force", "coastguard", "currency" };
    private static readonly string[] AdjectiveEndings = ["ian", "ean", "an", "ese", "ish", "ic", "i", "n"];

    /// <summary>What follows the stem in a name: "Velmara", "Costovia", "Druskland".</summary>
    private static readonly string[] NameEndings = ["", "a", "ia", "ea", "e", "o", "y", "land", "stan", "i", "ya", "en", "u"];

    private const int ShortestStem = 3;

    private readonly Dictionary<string, string> nameOf = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> formsOf;

    private StateNames() => formsOf = new(() => nameOf.Where(pair => pair.Key != pair.Value).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal));

    /// <summary>The state a word names, as its name, adjective or capital; null where the article does not make it one.</summary>
    public string? Of(string word) => nameOf.GetValueOrDefault(word);

    /// <summary>Every form of a state the text uses, apart from its name.</summary>
    public IEnumerable<string> FormsOf(string name) => formsOf.Value[name].Order(StringComparer.Ordinal);

    /// <summary>Whether only a state has one: "parliament", "army".</summary>
    public static bool IsStateNoun(string lower) => StateNouns.Contains(lower);

    public static StateNames Read(Reading reading)
    {
        var names = new StateNames();
        var (adjectives, states, capitals) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<(string City, string State)>());
        var words = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<(string Word, string Other)>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!IsUnknownName(reading, i)) continue;
            words.Add(reading.Tokens[i].Word);
            if (IsBeforeStateNoun(reading, i)) (LooksLikeAdjective(reading.Tokens[i].Word) ? adjectives : states).Add(reading.Tokens[i].Word);
            if (IsOwner(reading, i)) states.Add(reading.Tokens[i].Word);
            if (Counterpart(reading, i) is { } counterpart) pairs.Add((reading.Tokens[i].Word, counterpart));
            if (Capital(reading, i) is { } capital) capitals.Add(capital);
        }

        foreach (var (word, other) in pairs)
            if (states.Contains(other) || Gazetteer.World.Find(other) is { Entry.Kind: Model.ActorKind.State }) states.Add(word);
        foreach (var state in states) names.nameOf[state] = state;
        foreach (var adjective in adjectives.Order(StringComparer.Ordinal))
        {
            var name = Namesake(adjective, words) ?? Derived(adjective);
            names.nameOf[adjective] = name;
            names.nameOf[name] = name;
        }

        foreach (var (city, owner) in capitals)
        {
            var state = names.Of(owner) ?? Gazetteer.World.Find(owner)?.Entry.Name;
            if (state is not null) names.nameOf[city] = state;
        }

        return names;
    }

    private static bool IsUnknownName(Reading reading, int at) =>
        reading.Tokens[at] is { Tag: Tag.Name, IsCapitalized: true } token && token.Word.Length > 3 && !SourceNouns.IsPerson(token.Lower) && !RoleReader.IsModifier(token.Lower)
        && reading.TimeAt(at) is null && Gazetteer.World.Find(token.Word) is null;

    private static bool IsBeforeStateNoun(Reading reading, int at)
    {
        var next = at + 1;
        while (next < reading.Tokens.Length && next < at + 4 && IsModifier(reading.Tokens[next].Lower)) next++;
        if (next >= reading.Tokens.Length || reading.Tokens[next].Sentence != reading.Tokens[at].Sentence) return false;
        var noun = Singular(reading.Tokens[next].Lower);
        if (at > 0 && reading.Tokens[at - 1].Tag == Tag.Name) return false;
        return LooksLikeAdjective(reading.Tokens[at].Word) ? StateNouns.Contains(noun) : Owned.Contains(noun) && noun is not ("president" or "chancellor" or "republic");
    }

    private static bool IsOwner(Reading reading, int at)
    {
        if (at + 2 < reading.Tokens.Length && reading.Tokens[at + 1].Tag == Tag.Possessive && (at == 0 || reading.Tokens[at - 1].Tag != Tag.Name))
        {
            var next = at + 2;
            while (next < reading.Tokens.Length && next < at + 5 && IsModifier(reading.Tokens[next].Lower)) next++;
            return next < reading.Tokens.Length && Owned.Contains(Singular(reading.Tokens[next].Lower));
        }

        return at >= 2 && reading.Tokens[at - 1].Is("of") && Owned.Contains(Singular(reading.Tokens[at - 2].Lower)) && (at + 1 >= reading.Tokens.Length || reading.Tokens[at + 1].Tag != Tag.Name)
            && reading.Tokens[at - 2].Lower is not ("president" or "chancellor" or "ministry");
    }

    /// <summary>What is set beside the word in "between Velmara and Costovia", whichever side it stands on.</summary>
    private static string? Counterpart(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (at >= 1 && tokens[at - 1].Is("between") && at + 2 < tokens.Length && tokens[at + 1].Is("and"))
        {
            var other = at + 2;
            while (other < at + 7 && other + 1 < tokens.Length && !tokens[other].IsCapitalized) other++;
            return tokens[other].IsCapitalized ? tokens[other].Word : null;
        }

        return at >= 3 && tokens[at - 1].Is("and") && tokens[at - 3].Is("between") ? tokens[at - 2].Word : null;
    }

    /// <summary>"the Velmaran capital, Velstad", "Velstad, the capital of Velmara", "the capital of Velmara, Velstad".</summary>
    private static (string City, string State)? Capital(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        var city = tokens[at].Word;
        var comma = at > 0 && tokens[at - 1].Is(",") ? 1 : 0;
        if (at - comma >= 2 && tokens[at - comma - 1].Is("capital") && tokens[at - comma - 2].Tag == Tag.Name) return (city, tokens[at - comma - 2].Word);
        if (at - comma >= 3 && tokens[at - comma - 1].Tag == Tag.Name && tokens[at - comma - 2].Is("of") && tokens[at - comma - 3].Is("capital")) return (city, tokens[at - comma - 1].Word);
        if (at - comma >= 3 && tokens[at - comma - 1].Is("capital") && tokens[at - comma - 2].Tag == Tag.Possessive) return (city, tokens[at - comma - 3].Word);
        if (at + 3 >= tokens.Length || !tokens[at + 1].Is(",")) return null;
        var next = tokens[at + 2].Is("the") ? at + 3 : at + 2;
        if (next + 2 < tokens.Length && tokens[next].Is("capital") && tokens[next + 1].Is("of")) return (city, tokens[next + 2].Word);
        return next + 1 < tokens.Length && tokens[next].Tag == Tag.Name && tokens[next + 1].Is("capital") ? (city, tokens[next].Word) : null;
    }

    /// <summary>A word before an office that is not one itself: "government" qualifies "government spokesman" and is a state's by itself.</summary>
    private static bool IsModifier(string lower) => RoleReader.IsModifier(lower) && !StateNouns.Contains(lower);

    private static string Singular(string noun) => noun.Length > 3 && noun[^1] == 's' && noun[^2] != 's' ? noun[..^1] : noun;

    private static bool LooksLikeAdjective(string word) => word.Length > 4 && AdjectiveEndings.Any(ending => ending.Length > 1 && word.EndsWith(ending, StringComparison.Ordinal)) || word.EndsWith('i');

    /// <summary>The first of the words that is the adjective's name: "Velmara" of "Velmaran", "Costovia" of "Costovian", "Drusk" of "Druskish".</summary>
    private static string? Namesake(string adjective, HashSet<string> words)
    {
        string? first = null;
        foreach (var ending in AdjectiveEndings)
        {
            if (!adjective.EndsWith(ending, StringComparison.Ordinal) || adjective.Length - ending.Length < ShortestStem) continue;
            foreach (var other in NameEndings)
            {
                var name = adjective[..^ending.Length] + other;
                if (name != adjective && words.Contains(name) && (first is null || string.CompareOrdinal(name, first) < 0)) first = name;
            }
        }

        return first;
    }

    /// <summary>The name an adjective in -an is made from; another adjective stands for the name it hides.</summary>
    private static string Derived(string adjective) => adjective.EndsWith("an", StringComparison.Ordinal) ? adjective[..^1] : adjective;
}
