using System.Collections.Frozen;
using StatementTracker.Extraction.Cues;

namespace StatementTracker.Extraction.Grammar;

/// <summary>Which words can be verbs: the cue lexicon's, and common ones besides.</summary>
internal static class Verbs
{
    private static readonly FrozenDictionary<string, VerbForm> Forms = Read();

    public static VerbForm FormsOf(string lower) => Forms.GetValueOrDefault(lower);

    private static FrozenDictionary<string, VerbForm> Read()
    {
        var forms = new Dictionary<string, VerbForm>(StringComparer.Ordinal);
        foreach (var row in WordList.Load(typeof(Verbs), "verbs.txt").Rows)
            foreach (var (form, can) in Inflection.Of(row[0]))
                forms[form] = forms.GetValueOrDefault(form) | can;
        foreach (var form in CueLexicon.VerbForms)
            foreach (var cue in CueLexicon.VerbsOf(form)) forms[form] = forms.GetValueOrDefault(form) | cue.Form;
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
