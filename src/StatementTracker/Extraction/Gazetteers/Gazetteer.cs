using StatementTracker.Model;

namespace StatementTracker.Extraction.Gazetteers;

/// <summary>
/// The states of the world, its institutions and collectives by all names newspapers give them. Immutable; a look-up
/// costs a hash of the first word and the few names that begin with it.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>The embedded lists.</summary>
    public static Gazetteer World { get; } = new(GazetteerData.Forms());

    private readonly Dictionary<string, GazetteerEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndexedForm>> byFirstWord = new(StringComparer.Ordinal);

    private Gazetteer(IEnumerable<GazetteerForm> forms)
    {
        foreach (var form in forms)
        {
            entries.TryAdd(form.Entry.Key, form.Entry);
            Index(form);
        }
    }

    public IReadOnlyCollection<GazetteerEntry> Entries => entries.Values;

    /// <summary>The entry of a key such as <c>state:ru</c>, or null.</summary>
    public GazetteerEntry? Entry(string key) => entries.GetValueOrDefault(key);

    /// <summary>The entry a whole name means, in any form, with or without a determiner; null where it is not known.</summary>
    public GazetteerMatch? Find(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.Length > 1 && IsThe(words[0]) ? Whole(words, 1) : null) ?? Whole(words, 0);
    }

    private GazetteerMatch? Whole(string[] words, int start) => MatchAt(words, start) is { } match && start + match.Words == words.Length ? match : null;

    /// <summary>The state whose adjective or people this is ("Russian", "Finns"), or null.</summary>
    public GazetteerEntry? StateOf(string demonym) =>
        Find(demonym) is { Form: NameForm.Adjective or NameForm.People, Entry.Kind: ActorKind.State } match ? match.Entry : null;

    /// <summary>
    /// The longest name that begins at a word. Words are as written: case tells "US" from "us" and "Polish" from "polish";
    /// a possessive ending of the last word is not part of the name.
    /// </summary>
    public GazetteerMatch? MatchAt(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count || words[at].Length == 0) return null;
        var first = FirstPart(Names.Key(Possessive.Strip(words[at])));
        if (first.Length == 0 || !byFirstWord.TryGetValue(first, out var forms)) return null;
        foreach (var form in forms)
        {
            if (form.Match(words, at) is not { } count) continue;
            var ambiguous = form.Source.Ambiguous && !(form.Source.Determined && at > 0 && IsThe(words[at - 1]));
            return new GazetteerMatch(form.Source.Entry, form.Source.Form, count, ambiguous);
        }

        return null;
    }

    private void Index(GazetteerForm form)
    {
        var indexed = IndexedForm.Of(form);
        if (!byFirstWord.TryGetValue(indexed.Parts[0], out var forms)) byFirstWord[indexed.Parts[0]] = forms = [];
        var same = forms.FindIndex(other => other.Parts.SequenceEqual(indexed.Parts));
        if (same >= 0 && forms[same].Source.Ambiguous && !form.Ambiguous) forms[same] = indexed;
        else if (same < 0) forms.Insert(Place(forms, indexed), indexed);
    }

    private static int Place(List<IndexedForm> forms, IndexedForm added)
    {
        var place = forms.FindIndex(form => form.Parts.Length < added.Parts.Length);
        return place < 0 ? forms.Count : place;
    }

    private static bool IsThe(string word) => word.Equals("the", StringComparison.OrdinalIgnoreCase);

    private static string FirstPart(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var end && end < 0 ? key : key[..end];
}
