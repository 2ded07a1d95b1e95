using StatementTracker.Evaluation.Corpus;

namespace StatementTracker.Evaluation.Scoring;

/// <summary>
/// The letters and digits that spans of one text cover, as runs of their ordinals in it. All criteria compare these, so that quotation
/// marks, punctuation and white space never count.
/// </summary>
public sealed class Extent
{
    public static readonly Extent Empty = new([]);

    private readonly IReadOnlyList<(int Start, int End)> runs;

    private Extent(IReadOnlyList<(int Start, int End)> runs)
    {
        this.runs = runs;
        Size = runs.Sum(run => run.End - run.Start);
    }

    /// <summary>How many letters and digits.</summary>
    public int Size { get; }

    public static Extent Of(LetterOrdinals text, IEnumerable<Offsets> spans) =>
        Joined(spans.Select(span => (text.Before(span.Start), text.Before(span.End))));

    public static Extent Union(IEnumerable<Extent> extents) => Joined(extents.SelectMany(extent => extent.runs));

    /// <summary>How many letters and digits both cover.</summary>
    public int Overlap(Extent other)
    {
        var shared = 0;
        for (int mine = 0, theirs = 0; mine < runs.Count && theirs < other.runs.Count;)
        {
            var (a, b) = (runs[mine], other.runs[theirs]);
            shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            if (a.End < b.End) mine++;
            else theirs++;
        }

        return shared;
    }

    /// <summary>Overlap over union, 0 to 1.</summary>
    public double Agreement(Extent other)
    {
        var shared = Overlap(other);
        return (double)shared / (Size + other.Size - shared);
    }

    /// <summary>The part of this that the other covers, 0 to 1.</summary>
    public double CoveredBy(Extent other) => (double)Overlap(other) / Size;

    private static Extent Joined(IEnumerable<(int Start, int End)> pieces)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var (start, end) in pieces.Where(piece => piece.Start < piece.End).Order())
        {
            if (joined.Count > 0 && start <= joined[^1].End)
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, end));
            else
                joined.Add((start, end));
        }

        return new Extent(joined);
    }
}
