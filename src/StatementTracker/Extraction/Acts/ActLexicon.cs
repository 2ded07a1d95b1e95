using System.Collections.Frozen;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Acts;

/// <summary>The act a cue names by itself.</summary>
/// <param name="Act">The act.</param>
/// <param name="Weak">True where the content may name a more specific one: "said", "replied".</param>
internal readonly record struct CueAct(SpeechAct Act, bool Weak);

/// <summary>Cues and their acts, after PLOVER and CAMEO (acts.tsv).</summary>
internal static class ActLexicon
{
    private static readonly CueAct Neutral = new(SpeechAct.Assert, Weak: true);

    private static readonly FrozenDictionary<string, CueAct> Acts = WordList.Load(typeof(ActLexicon), "acts.tsv").Rows
        .ToFrozenDictionary(row => row[0], row => new CueAct(Enum.Parse<SpeechAct>(row[1], ignoreCase: true), row[2] == "weak"), StringComparer.Ordinal);

    private static readonly WordList Unsaid = WordList.Load(typeof(ActLexicon), "not-said.txt");

    /// <summary>The act of a cue in its base form, with its particle or without.</summary>
    public static CueAct Of(string lemma)
    {
        if (Acts.TryGetValue(lemma, out var act)) return act;
        var space = lemma.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Acts.TryGetValue(lemma[..space], out act) ? act : Neutral;
    }

    /// <summary>Whether refusing to do this is giving no answer.</summary>
    public static bool IsAnswering(string verb) => Unsaid.Contains(verb);
}
