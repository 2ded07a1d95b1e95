namespace StatementTracker.Extraction.Labelling;

/// <summary>How many candidates are at each token, and how sure the labellers are of the surest of another cue than one's own.</summary>
/// <param name="tokens">How many tokens the article has.</param>
internal sealed class Rivals(int tokens)
{
    /// <summary>Stands for the margin of a candidate that is not there.</summary>
    public const double None = -100;

    private readonly int[] counts = new int[tokens];
    private readonly (object? Cue, double Margin)[] surest = new (object?, double)[tokens];
    private readonly (object? Cue, double Margin)[] second = new (object?, double)[tokens];

    public static double MarginOf(Candidate candidate) => candidate.Seen?.Margin ?? 0;

    public void Add(int token, Candidate candidate)
    {
        counts[token]++;
        var (here, mine) = (surest[token], (Cue: (object?)candidate.Cue, Margin: MarginOf(candidate)));
        if (here.Cue is null || mine.Margin > here.Margin)
        {
            surest[token] = mine;
            if (here.Cue is not null && here.Cue != mine.Cue) second[token] = here;
        }
        else if (here.Cue != mine.Cue && (second[token].Cue is null || mine.Margin > second[token].Margin))
        {
            second[token] = mine;
        }
    }

    public int Count(int token) => counts[token];

    /// <summary>The greatest margin at the token among the candidates of other cues; <see cref="None"/> where there is no other.</summary>
    public double Surest(int token, object cue) =>
        surest[token] is var first && first.Cue is null ? None
        : first.Cue != cue ? first.Margin
        : second[token] is var next && next.Cue is not null ? next.Margin : None;
}
