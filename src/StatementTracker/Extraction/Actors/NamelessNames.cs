using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Actors;

/// <summary>What a source without a name is called.</summary>
internal static class NamelessNames
{
    /// <summary>The words without determiners and counts: "European politicians" of "some European politicians".</summary>
    public static string Of(Reading reading, TokenRange source)
    {
        var first = source.First;
        while (first < source.Last && reading.Tokens[first].Tag is Tag.Determiner or Tag.Number or Tag.PossessivePronoun) first++;
        if (first < source.Last && reading.Tokens[first].Is("of")) first++;
        while (first < source.Last && reading.Tokens[first].Tag is Tag.Determiner or Tag.PossessivePronoun) first++;
        return reading.Span(new TokenRange(first, source.End)).Exact;
    }
}
