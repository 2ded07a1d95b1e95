using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction;

/// <summary>How the words attribute the content.</summary>
internal enum CueKind
{
    /// <summary>A verb with the source as its subject: "said", "has long opposed".</summary>
    Verb,
    /// <summary>A noun owned by the source: "X's insistence on", "an appeal by X for".</summary>
    Noun,
    /// <summary>"According to", "in the words of".</summary>
    Phrase,
    /// <summary>The layout: a transcript's label, a signature, an announcement that ends the paragraph before.</summary>
    Layout,
    /// <summary>A quotation without a cue, by the source of the words around it or by nobody the text names.</summary>
    None,
}

/// <summary>One content attributed by one cue to its sources, as worded: nothing is resolved yet.</summary>
/// <param name="Content">The content without its outer marks, in text order; never empty.</param>
/// <param name="Cue">The words that attribute it ("has repeatedly claimed"), or null for a quotation that follows on another.</param>
/// <param name="CueLemma">The entry of the cue lexicon: "say", "rejection", "according to"; empty without a cue.</param>
/// <param name="Kind">How the words attribute it.</param>
/// <param name="Sources">One noun phrase each, appositives left out; several for a joint statement.</param>
/// <param name="Addressee">To whom it was said, or null.</param>
/// <param name="Mode">Direct, indirect or mixed.</param>
/// <param name="Occurrence">What the cue's wording says of it.</param>
/// <param name="Negated">True where the cue is negated: "did not say that".</param>
/// <param name="Confidence">Probability that a trained coder agrees, 0 to 1.</param>
internal sealed record Attribution(
    IReadOnlyList<TokenRange> Content,
    TokenRange? Cue,
    string CueLemma,
    CueKind Kind,
    IReadOnlyList<TokenRange> Sources,
    TokenRange? Addressee,
    StatementMode Mode,
    Occurrence Occurrence,
    bool Negated,
    double Confidence)
{
    /// <summary>The first token of its words, cue and content alike; attributions stand in this order.</summary>
    public int First => Cue is { } cue && cue.First < Content[0].First ? cue.First : Content[0].First;

    /// <summary>The token that fixes its sentence: the cue's first, else the content's.</summary>
    public int Anchor => Cue?.First ?? Content[0].First;
}
