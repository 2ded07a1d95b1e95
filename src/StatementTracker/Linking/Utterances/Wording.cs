using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Linking.Utterances;

/// <summary>The words of a statement, compared without case, marks and punctuation.</summary>
internal sealed class Wording
{
    /// <summary>What several people may well have said, or one person on several occasions: "We will win".</summary>
    private const int FewestWords = 4;

    private const int ShortestKey = 21;

    /// <summary>Shorter wordings are the same only word for word.</summary>
    private const int FewestToDiffer = 8;

    /// <summary>Longer ones are, too.</summary>
    private const int MostToDiffer = 400;

    /// <summary>The share of the shorter wording's words that the other must have.</summary>
    private const double Shared = 0.85;

    /// <summary>How far the shared words may be spread in the longer one.</summary>
    private const double Spread = 1.2;

    private static readonly WordList Negations = WordList.Load(typeof(Wording), "negations.txt");

    private readonly string key;

    private Wording(string key, IReadOnlyList<string> words) => (this.key, Words) = (key, words);

    public IReadOnlyList<string> Words { get; }

    public bool MayDiffer => Words.Count is >= FewestToDiffer and <= MostToDiffer;

    /// <summary>Null where there are too few words to know an utterance by.</summary>
    public static Wording? Of(string text)
    {
        var key = Names.Key(text);
        if (key.Length < ShortestKey) return null;
        var words = key.Split(' ');
        return words.Length < FewestWords ? null : new Wording(key, words);
    }

    /// <summary>
    /// True where both are the same words, or one is a part of the other, but for a few in which no negation and no number is. Longer
    /// quotations hold shorter ones, and reporters change a pronoun or a tense; beyond that, two wordings are two.
    /// </summary>
    public bool IsSame(Wording other)
    {
        if (string.Equals(key, other.key, StringComparison.Ordinal)) return true;
        if (!MayDiffer || !other.MayDiffer) return false;
        var (shorter, longer) = IsShorterThan(other) ? (Words, other.Words) : (other.Words, Words);
        var pairs = Passage.Of(shorter, longer);
        if (pairs.Count < FewestToDiffer - 1 || pairs.Count < Shared * shorter.Count) return false;
        var (from, to) = (pairs[0].Longer, pairs[^1].Longer + 1);
        if (to - from > Spread * shorter.Count) return false;
        var (inShorter, inLonger) = (pairs.Select(p => p.Shorter).ToHashSet(), pairs.Select(p => p.Longer).ToHashSet());
        return !Enumerable.Range(0, shorter.Count).Any(i => !inShorter.Contains(i) && Matters(shorter[i]))
            && !Enumerable.Range(Math.Max(0, from - 2), to - Math.Max(0, from - 2)).Any(i => !inLonger.Contains(i) && Matters(longer[i]));
    }

    /// <summary>Of as many words, by the words themselves: asked either way round, the answer is the same.</summary>
    private bool IsShorterThan(Wording other) =>
        Words.Count != other.Words.Count ? Words.Count < other.Words.Count : string.CompareOrdinal(key, other.key) < 0;

    private static bool Matters(string word) => Negations.Contains(word) || word.Any(char.IsDigit);
}
