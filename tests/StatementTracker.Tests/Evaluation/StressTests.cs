using StatementTracker.Evaluation;
using StatementTracker.Evaluation.Terminal;

namespace StatementTracker.Tests.Evaluation;

/// <summary>Run while no other test does: what the command measures is the processor time of the whole process.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
[Collection("Alone")]
public sealed class StressTests : IDisposable
{
    private readonly StringWriter output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void Texts_shaped_to_hurt_are_read_at_three_lengths()
    {
        Assert.Equal(0, StressCommand.Run(["--kib", "8", "--shape", "he said that"], output));

        var lines = output.ToString().Split('\n');
        Assert.Equal("shape 2 KiB 4 KiB 8 KiB doubled and again", string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("he said that", lines[1], StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => StressCommand.Run(["--shape", "no such shape"], output));
    }
}
