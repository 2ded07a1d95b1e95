using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>
/// References in a statement's own words: "There is a position, expressed by X", "as X said", "I never said that". A reference
/// to what X has said becomes deference where the speaker adds that it has nothing to add.
/// </summary>
internal static class OwnWords
{
    /// <summary>"X has already said so" is taken for a full answer where nothing is added; asking X is not.</summary>
    private const double SureQuestion = 0.7;

    private static readonly WordingPatterns<ReferenceWording> Patterns = ReferenceWording.Load("own-words.tsv");
    private static readonly WordingPatterns<ReferenceWording> Adoption = ReferenceWording.Load("adoption.tsv");

    /// <param name="reading">The reading.</param>
    /// <param name="actors">Which words mean actors.</param>
    /// <param name="attribution">Whose content is read.</param>
    /// <param name="isSpeaker">Whether an actor is a speaker of it.</param>
    public static List<FoundReference> Find(Reading reading, ActorWords actors, Attribution attribution, Func<int, bool> isSpeaker)
    {
        var stretches = new List<TokenRange>();
        foreach (var content in attribution.Content) stretches.AddRange(Stretches.OfSentences(reading, content));
        var found = new List<FoundReference>();
        foreach (var range in stretches) found.AddRange(FoundReference.Find(reading, Patterns, Matcher(reading, actors, range, isSpeaker), range));
        if (!found.Exists(MayBeAdopted)) return found;

        var adopting = stretches.SelectMany(range => FoundReference.Find(reading, Adoption, Matcher(reading, actors, range, isSpeaker), range)).ToList();
        if (adopting.Count == 0) return found;
        return [.. found.Select(reference => MayBeAdopted(reference) ? Adopted(reading, reference, stretches) : reference), .. adopting];
    }

    /// <summary>Whether it only passes a question on to somebody else.</summary>
    public static bool PassesOn(FoundReference reference) => reference.Type == ReferenceType.RefersTo && reference.Confidence >= SureQuestion;

    /// <summary>Whether the words adopt another reference of the same statement and name no target themselves.</summary>
    public static bool IsAdoption(FoundReference reference) => reference.Type == ReferenceType.DefersTo && reference.Match is { Target: null };

    private static bool MayBeAdopted(FoundReference reference) =>
        reference.Match.Target is not null && (reference.Type is ReferenceType.DefersTo or ReferenceType.Cites || reference.Type == ReferenceType.RefersTo && !PassesOn(reference));

    private static FoundReference Adopted(Reading reading, FoundReference reference, List<TokenRange> stretches)
    {
        if (reference.Type == ReferenceType.DefersTo) return reference;
        var sentence = stretches.Find(range => range.Contains(reference.Match.Words.First));
        return reference with { Type = ReferenceType.DefersTo, Evidence = Stretches.Trimmed(reading, sentence), Confidence = 0.8 };
    }

    private static WordingMatcher Matcher(Reading reading, ActorWords actors, TokenRange range, Func<int, bool> isSpeaker) =>
        new(reading, actors, range, (at, phrase) => reading.Tokens[at].Lower switch
        {
            "i" or "we" or "my" or "our" => true,
            _ when phrase is { Actor: { } actor } => isSpeaker(actor),
            "he" or "she" or "they" or "his" or "its" or "their" => reading.Tokens[at].Quotation < 0,
            _ => false,
        });
}
