namespace StatementTracker.Evaluation.Scoring;

/// <summary>What was right, wrong and left out; the rates are per cent.</summary>
public readonly record struct Tally(int Right, int Spurious, int Missed)
{
    public double Precision => Percent(Right, Right + Spurious);

    public double Recall => Percent(Right, Right + Missed);

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Right + other.Right, one.Spurious + other.Spurious, one.Missed + other.Missed);

    public static Tally Add(Tally one, Tally other) => one + other;

    internal static double Percent(int part, int whole) => whole > 0 ? 100.0 * part / whole : 0;
}

/// <summary>Gold statements of one kind: how many there are, were found, and were found with the right speaker.</summary>
public readonly record struct KindTally(int Gold, int Found, int SpeakerRight)
{
    public double Recall => Tally.Percent(Found, Gold);

    public double SpeakerAccuracy => Tally.Percent(SpeakerRight, Found);
}
