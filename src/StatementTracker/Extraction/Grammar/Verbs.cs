using System.Collections.Frozen;
using StatementTracker.Extraction.Cues;

namespace StatementTracker.Extraction.Grammar;

/// <summary>Which words can be verbs: the cue lexicon's, and common ones besides.</summary>
internal static class Verbs
{
    private static readonly FrozenDictionary<string, VerbForm> Common = Read();

    public static VerbForm FormsOf(string lower)
    {
        var forms = Common.GetValueOrDefault(lower);
        foreach (var cue in CueLexicon.VerbsOf(lower)) forms |= cue.Form;
        return forms;
    }

    private static FrozenDictionary<string, VerbForm> Read()
    {
        var forms = new Dictionary<string, VerbForm>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(Verbs), "verbs.txt").Rows)
            foreach (var (form, can) in Inflection.Of(row[0]))
                forms[form] = forms.GetValueOrDefault(form) | can;
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
