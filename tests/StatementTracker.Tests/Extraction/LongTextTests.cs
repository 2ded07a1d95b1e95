using StatementTracker.Evaluation.Stress;
using StatementTracker.Extraction;

namespace StatementTracker.Tests.Extraction;

/// <summary>Texts as long as an article may be, and shaped to hurt: the work grows with the length and no faster, on a small stack.</summary>
public class LongTextTests
{
    private const int LongestArticle = 1 << 20;
    private const int SmallStack = 256 * 1024;

    /// <summary>
    /// Twenty times what the slowest takes alone, for machines that are busy: what grows with the square takes minutes. The evaluation's
    /// <c>stress</c> command measures all shapes in processor time.
    /// </summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private static readonly StatementExtractor Extractor = new();

    /// <summary>Those that were or would be the slowest: every token a mark, a word that attributes, a name, or part of one quotation.</summary>
    private static readonly Shape[] Slowest =
    [
        .. Shapes.Quotations, Shape.Of("he said "), Shape.Of("Marek's claim that "), Shape.Of("according to Marek "), Shape.Of("as Marek said, I reiterate his position "), Shape.Of("Velmara "),
        Shape.Of("the minister of the council told the union that it had said so and "), Shape.OfNames("", " said that it is so. "), Shape.Of("\ud83c"), Shape.Of("x"), Shape.Of("a-"),
    ];

    public static TheoryData<Shape> All => [.. Shapes.All];

    public static TheoryData<Shape> Worst => [.. Slowest];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Twice_the_text_is_at_most_twice_the_work(Shape shape)
    {
        Allocated(shape.Write(4096));

        var (half, whole) = (Allocated(shape.Write(32_768)), Allocated(shape.Write(65_536)));

        Assert.InRange((double)whole / half, 0, 2.2);
    }

    [Theory]
    [MemberData(nameof(Worst), DisableDiscoveryEnumeration = true)]
    public void No_shape_of_text_takes_long_or_needs_a_deep_stack(Shape shape)
    {
        var read = new TaskCompletionSource();
        var text = shape.Write(LongestArticle);
        var thread = new Thread(() => Finish(read, text), SmallStack) { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(Enough), $"{shape.Name} takes more than {Enough}");
        Assert.Null(read.Task.Exception);
    }

    private static void Finish(TaskCompletionSource read, string text)
    {
        try
        {
            Extractor.Extract(text);
            read.SetResult();
        }
        catch (Exception exception) when (read.TrySetException(exception))
        {
        }
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extractor.Extract(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
