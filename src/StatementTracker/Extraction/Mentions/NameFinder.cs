using System.Collections.Frozen;
using StatementTracker.Extraction.Gazetteers;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Mentions;

/// <summary>Finds names with the titles, roles and appositives around them.</summary>
internal static class NameFinder
{
    private const int LongestPersonName = 5;

    private static readonly WordList OrganizationWords = WordList.Load(typeof(NameFinder), "organization-words.txt");
    private static readonly FrozenDictionary<string, Gender> Titles = Genders("titles.tsv");
    private static readonly FrozenDictionary<string, Gender> GenderedNouns = Genders("gendered-nouns.tsv");
    private static readonly FrozenSet<string> Particles = FrozenSet.Create("de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "ben", "ter", "ten", "zu", "af", "y");

    public static List<NameMention> Find(Reading reading)
    {
        var words = new string[reading.Tokens.Length];
        for (var i = 0; i < words.Length; i++) words[i] = reading.Tokens[i].Word;
        var found = new List<NameMention>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!StartsName(reading, i)) continue;
            var end = EndOfRun(reading, i);
            AddRun(reading, words, new TokenRange(i, end), found);
            i = end - 1;
        }

        return found;
    }

    public static bool IsTitle(string lower) => Titles.ContainsKey(lower);

    private static bool StartsName(Reading reading, int at) =>
        !IsDateline(reading, at) && (reading.Tokens[at].Tag == Tag.Name || (reading.Tokens[at].IsCapitalized && reading.Tokens[at].Tag is Tag.Noun or Tag.Adjective)) && reading.TimeAt(at) is null;

    /// <summary>"OSTRAND (Agency) —" or "OSTRAND, March 3 —" before a paragraph: a place, not an actor.</summary>
    private static bool IsDateline(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        if (token.Word.Length < 4 || token.Word.Any(char.IsLower) || (at > 0 && reading.Tokens[at - 1].Paragraph == token.Paragraph)) return false;
        return at + 1 < reading.Tokens.Length && reading.Tokens[at + 1].Word is "(" or "," or "—" or "–" or "-" or "--";
    }

    private static int EndOfRun(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        var end = at + 1;
        while (end < tokens.Length && tokens[end].Sentence == tokens[at].Sentence && tokens[end].Quotation == tokens[at].Quotation)
        {
            if (tokens[end].Tag == Tag.Name && reading.TimeAt(end) is null) end++;
            else if (end + 1 < tokens.Length && tokens[end + 1].Tag == Tag.Name && tokens[end + 1].Sentence == tokens[at].Sentence && IsJoint(tokens, end, at)) end += 2;
            else break;
        }

        return end;
    }

    private static bool IsJoint(IReadOnlyList<Token> tokens, int at, int first) =>
        Particles.Contains(tokens[at].Lower) || (tokens[at].Lower is "of" or "for" or "&" && OrganizationWords.Contains(tokens[at - 1].Lower)) || (tokens[at].Is("of") && at > first && OrganizationWords.Contains(tokens[first].Lower));

    private static void AddRun(Reading reading, string[] words, TokenRange run, List<NameMention> found)
    {
        var at = run.First;
        while (at < run.End)
        {
            if (Gazetteer.World.MatchAt(words, at) is { } match && at + match.Words <= run.End && StandsAlone(reading, match, at, run))
            {
                if (match.Form is not (NameForm.Adjective))
                    found.Add(new NameMention(Phrase(reading, at, new TokenRange(at, at + match.Words)), new TokenRange(at, at + match.Words), NameKind.Known, match, null, Gender.Unknown, IsDetermined(reading, at)));
                at += match.Words;
                continue;
            }

            if (IsPartOfRole(reading, at, run)) { at++; continue; }
            var end = at + 1;
            while (end < run.End && !IsPartOfRole(reading, end, run)) end++;
            if (Classify(reading, new TokenRange(at, end)) is { } mention) found.Add(mention);
            at = end;
        }
    }

    /// <summary>A known name inside a longer one ("Carnegie Russia Eurasia Center", "Jordan Bell") names nothing by itself.</summary>
    private static bool StandsAlone(Reading reading, GazetteerMatch match, int at, TokenRange run)
    {
        var end = at + match.Words;
        if (match.Form == NameForm.Adjective) return end >= run.End || IsPartOfRole(reading, end, run) || !OrganizationWords.Contains(reading.Tokens[run.Last].Lower) && run.End - end != 1;
        if (end < run.End && OrganizationWords.Contains(reading.Tokens[run.Last].Lower)) return false;
        if (at > run.First && OrganizationWords.Contains(reading.Tokens[run.Last].Lower)) return false;
        if (!match.Ambiguous) return at == run.First || IsPartOfRole(reading, at - 1, run) || match.Words > 1;
        return run.Count == match.Words && (IsDetermined(reading, at) || reading.Tokens[Math.Max(0, at - 1)].Lower is "in" or "of" or "with" or "between" or "and" || end < reading.Tokens.Length && reading.Tokens[end].Tag == Tag.Possessive);
    }

    /// <summary>A title or a capitalised office before a name: "Mr.", "Foreign Minister".</summary>
    private static bool IsPartOfRole(Reading reading, int at, TokenRange run)
    {
        var lower = reading.Tokens[at].Lower;
        if (IsTitle(lower) || SourceNouns.IsPerson(lower)) return at + 1 < run.End || at > run.First || SourceNouns.IsPerson(lower);
        if (!RoleReader.IsModifier(lower)) return false;
        var next = at + 1;
        while (next < run.End && RoleReader.IsModifier(reading.Tokens[next].Lower)) next++;
        return next < reading.Tokens.Length && SourceNouns.IsPerson(reading.Tokens[next].Lower);
    }

    private static NameMention? Classify(Reading reading, TokenRange name)
    {
        var tokens = reading.Tokens;
        var words = Phrase(reading, name.Last, name);
        var determined = IsDetermined(reading, name.First);
        if (IsOrganization(reading, name)) return new NameMention(words, name, NameKind.Organization, null, null, Gender.Unknown, determined);
        var title = name.First > 0 && Titles.TryGetValue(tokens[name.First - 1].Lower, out var gender) ? gender : (Gender?)null;
        var before = new TokenRange(words.First, title is null ? name.First : name.First - 1);
        var role = (before.IsEmpty ? null : RoleReader.Read(reading, before)) ?? Apposition.After(reading, name.End) ?? Apposition.Before(reading, name);
        var person = (title is not null || role is not null) && name.Count <= LongestPersonName;
        var told = title is { } given && given != Gender.Unknown ? given : role is null ? Gender.Unknown : GenderedNouns.GetValueOrDefault(tokens[role.Head].Lower);
        if (!person && name.Count == 1 && IsAcronym(tokens[name.First].Word)) return new NameMention(words, name, NameKind.Organization, null, null, Gender.Unknown, determined);
        return new NameMention(words, name, person ? NameKind.Person : NameKind.Unknown, null, role, told, determined);
    }

    private static bool IsOrganization(Reading reading, TokenRange name)
    {
        for (var i = name.First; i < name.End; i++)
            if (OrganizationWords.Contains(reading.Tokens[i].Lower)) return name.Count > 1;
        return false;
    }

    private static bool IsAcronym(string word) => word.Length is >= 2 and <= 7 && word.All(c => char.IsUpper(c) || c is '.' or '-' or '&');

    /// <summary>The base phrase up to the name's end, so that role and title before it belong to the mention.</summary>
    private static TokenRange Phrase(Reading reading, int last, TokenRange name)
    {
        if (NounPhrases.BaseEndingAt(reading, last, reading.SentenceOf(last).Tokens.First) is not { } phrase || phrase.Words.First > name.First) return name;
        var first = phrase.Words.First;
        for (var i = name.First - 1; i > first; i--)
            if (reading.Tokens[i].Tag == Tag.Possessive && !SourceNouns.IsPerson(reading.Tokens[name.First - 1].Lower)) return new TokenRange(i + 1, name.End);
        return new TokenRange(first, name.End);
    }

    private static bool IsDetermined(Reading reading, int at) => at > 0 && reading.Tokens[at - 1].Is("the");

    private static FrozenDictionary<string, Gender> Genders(string file) =>
        WordList.Load(typeof(NameFinder), file).Rows.ToFrozenDictionary(row => row[0], row => row[1] switch { "female" => Gender.Female, "male" => Gender.Male, _ => Gender.Unknown }, StringComparer.Ordinal);
}
