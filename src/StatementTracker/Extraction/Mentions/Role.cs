using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Mentions;

/// <summary>An office, function or affiliation as worded.</summary>
/// <param name="Words">Without a determiner: "Harbour Union spokesman", "nonresident scholar at the Harbour Institute".</param>
/// <param name="Head">Its noun: "spokesman".</param>
/// <param name="Noun">What that noun says.</param>
/// <param name="Body">The words that name the body: "Harbour Union", "Velmaran", "the Harbour Institute"; or null.</param>
/// <param name="IsAffiliation">True where the body is only where it works ("at", "with").</param>
/// <param name="IsFormer">"former", "ex-".</param>
internal sealed record Role(TokenRange Words, int Head, SourceNoun Noun, TokenRange? Body, bool IsAffiliation, bool IsFormer)
{
    /// <summary>"its", "their" before it: the body is the one spoken of.</summary>
    public bool HasPronounOwner { get; init; }
}
