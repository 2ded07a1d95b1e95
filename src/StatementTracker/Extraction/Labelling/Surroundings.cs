using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What stands around each token in its sentence: the nearest cues and verbs on either side, commas between, where its clause begins.</summary>
internal sealed class Surroundings
{
    private const int MostCounted = 3;

    private readonly Reading reading;
    private readonly int[] cueBefore;
    private readonly int[] cueAfter;
    private readonly int[] verbBefore;
    private readonly int[] verbAfter;
    private readonly int[] commas;
    private readonly int[] openers;
    private readonly bool[] quoting;
    private readonly int[] found;
    private readonly uint[] ruleCues;

    public Surroundings(Reading reading, TokenFeatures[] features)
    {
        this.reading = reading;
        var tokens = reading.Tokens;
        (cueBefore, cueAfter, verbBefore, verbAfter) = (new int[tokens.Length], new int[tokens.Length], new int[tokens.Length], new int[tokens.Length]);
        (commas, openers) = (new int[tokens.Length], new int[tokens.Length]);
        (quoting, found) = (new bool[reading.Sentences.Length], new int[reading.Sentences.Length]);
        ruleCues = new uint[tokens.Length];
        foreach (var attribution in reading.Attributions)
        {
            if (found[tokens[attribution.Anchor].Sentence] < MostCounted) found[tokens[attribution.Anchor].Sentence]++;
            if (attribution.Cue is not { } cue) continue;
            var last = cue.Last;
            while (last > cue.First && features[last].Lemma == 0) last--;
            foreach (var content in attribution.Content)
                for (var i = content.First; i < content.End && ruleCues[i] == 0; i++) ruleCues[i] = features[last].Word | 1;
        }

        foreach (var sentence in reading.Sentences) Walk(sentence.Tokens.First, sentence.Tokens.End, features);
    }

    /// <summary>The nearest cue verb to the left in the sentence, the token itself left out, or -1.</summary>
    public int CueBefore(int at) => cueBefore[at];

    public int CueAfter(int at) => cueAfter[at];

    public int VerbBefore(int at) => verbBefore[at];

    public int VerbAfter(int at) => verbAfter[at];

    public int CommasSince(int at, int before) => before < 0 ? MostCounted + 1 : Math.Min(MostCounted, commas[at] - commas[before]);

    public int CommasUntil(int at, int after) => after < 0 ? MostCounted + 1 : Math.Min(MostCounted, commas[after] - commas[at]);

    /// <summary>The first token after the last comma or other mark.</summary>
    public int ClauseOpener(int at) => openers[at];

    public bool HasQuotation(int at) => quoting[reading.Tokens[at].Sentence];

    /// <summary>How many attributions of the rules have their anchor in the sentence, up to three.</summary>
    public int Found(int at) => found[reading.Tokens[at].Sentence];

    /// <summary>The cue the rules attribute the token by, or 0.</summary>
    public uint RuleCue(int at) => ruleCues[at];

    public int First(int at) => reading.SentenceOf(at).Tokens.First;

    /// <summary>Where in its sentence: 0 first, then by distance from either end.</summary>
    public int Place(int at)
    {
        var sentence = reading.SentenceOf(at).Tokens;
        return at == sentence.First ? 0 : at == sentence.Last ? 1 : at - sentence.First < 4 ? 2 : sentence.Last - at < 4 ? 3 : 4;
    }

    /// <summary>0 for none, then 1, 2, 3, 4–5, 6–8, 9–15, more.</summary>
    public static uint Distance(int at, int other)
    {
        if (other < 0) return 0;
        var far = Math.Abs(at - other);
        return far switch { 0 => 8, <= 3 => (uint)far, <= 5 => 4, <= 8 => 5, <= 15 => 6, _ => 7 };
    }

    private void Walk(int first, int end, TokenFeatures[] features)
    {
        var (cue, verb, opener, marks) = (-1, -1, first, 0);
        var quotes = false;
        for (var i = first; i < end; i++)
        {
            (cueBefore[i], verbBefore[i], commas[i]) = (cue, verb, marks);
            var token = reading.Tokens[i];
            quotes |= token.IsQuotationMark || token.Quotation >= 0;
            openers[i] = opener;
            if (token.Tag == Tag.Mark) opener = Math.Min(i + 1, end - 1);
            if (token.Word is "," or "—" or "–") marks++;
            if (features[i].Cue is 1 or 2) cue = i;
            if (token.Tag == Tag.Verb) verb = i;
        }

        quoting[reading.Tokens[first].Sentence] = quotes;
        (cue, verb) = (-1, -1);
        for (var i = end - 1; i >= first; i--)
        {
            (cueAfter[i], verbAfter[i]) = (cue, verb);
            if (features[i].Cue is 1 or 2) cue = i;
            if (reading.Tokens[i].Tag == Tag.Verb) verb = i;
        }
    }
}
