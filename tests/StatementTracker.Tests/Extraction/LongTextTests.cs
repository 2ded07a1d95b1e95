using StatementTracker.Extraction;

namespace StatementTracker.Tests.Extraction;

/// <summary>Texts as long as an article may be, and shaped to hurt: the work grows with the length and no faster, on a small stack.</summary>
public class LongTextTests
{
    private const int LongestArticle = 1 << 20;
    private const int SmallStack = 256 * 1024;

    /// <summary>Ten times what the slowest takes alone, for machines that are busy: what grows with the square takes minutes.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private static readonly StatementExtractor Extractor = new();

    [Theory]
    [InlineData("Elena Marek, the Velmaran minister, said on Tuesday that “no deal” was better. “We will wait,” she told reporters. ")]
    [InlineData("according to Marek ")]
    [InlineData("Marek told Costa that ")]
    [InlineData("as Marek said, I reiterate his position ")]
    [InlineData("Marek's claim that ")]
    [InlineData("“We will,” Marek said.\n\n")]
    [InlineData("Velmara ")]
    public void Twice_the_text_is_at_most_twice_the_work(string scrap)
    {
        Allocated(Repeated(scrap, 4096));

        var (half, whole) = (Allocated(Repeated(scrap, 65_536)), Allocated(Repeated(scrap, 131_072)));

        Assert.InRange((double)whole / half, 1, 2.2);
    }

    public static TheoryData<string> Shapes =>
    [
        new string('"', 100_000),
        new string('“', 50_000) + new string('”', 50_000),
        Repeated("“he said ", LongestArticle / 2) + Repeated("she said” ", LongestArticle / 2),
        Repeated("(“‘«", LongestArticle),
        Repeated("Velmara ", 200_000 * "Velmara ".Length),
        Repeated("the minister of the council told the union that it had said so and ", LongestArticle),
        Repeated("as Marek said, I reiterate his position ", LongestArticle),
        Repeated("according to Marek ", LongestArticle),
        Repeated("Marek's claim that ", LongestArticle),
        Repeated("he said ", LongestArticle),
        Repeated("“Marek said.\n\n", LongestArticle),
        Repeated("a-", LongestArticle),
        new string('x', LongestArticle),
        Repeated("🌾", LongestArticle),
    ];

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void No_shape_of_text_takes_long_or_needs_a_deep_stack(string text)
    {
        var read = new TaskCompletionSource();
        var thread = new Thread(() => Finish(read, text), SmallStack) { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(Enough), $"{text[..Math.Min(40, text.Length)]} takes more than {Enough}");
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

    private static string Repeated(string scrap, int length) => string.Concat(Enumerable.Repeat(scrap, length / scrap.Length));
}
