namespace StatementTracker.Evaluation.Training;

/// <summary>Weights that each learn at a rate of their own (AdaGrad), with what their average over time needs.</summary>
internal sealed class AveragedWeights(int count, float rate)
{
    private const float Softening = 0.01f;

    private readonly float[] squares = new float[count];
    private readonly float[] drift = new float[count];

    public float[] Current { get; } = new float[count];

    /// <param name="at">Which weight.</param>
    /// <param name="slope">How steeply the likelihood rises with it.</param>
    /// <param name="time">How many passes are behind.</param>
    public void Change(int at, float slope, float time)
    {
        squares[at] += slope * slope;
        var by = rate * slope / MathF.Sqrt(squares[at] + Softening);
        Current[at] += by;
        drift[at] += by * time;
    }

    /// <summary>The averages from the start to this time, times a factor.</summary>
    public float[] Average(float time, float factor)
    {
        var average = new float[count];
        for (var i = 0; i < count; i++) average[i] = (Current[i] - (drift[i] / time)) * factor;
        return average;
    }
}
