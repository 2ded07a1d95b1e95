using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The weights of the labeller: a row of small numbers for each hashed feature, and how labels follow on each other at each kind of joint.</summary>
internal sealed class LabelModel
{
    /// <summary>Rows of the table; a power of two.</summary>
    public const int Height = 1 << 19;

    public const int TransitionCount = FeatureReader.Joints * Labels.Stride * Labels.Stride;

    private const int Version = 1;

    private static readonly Lazy<LabelModel> Embedded = new(() =>
    {
        using var stream = typeof(LabelModel).Assembly.GetManifestResourceStream($"{typeof(LabelModel).Namespace}.attribution.model")
            ?? throw new InvalidOperationException("The labelling model is not embedded.");
        return Read(stream);
    });

    private readonly sbyte[] weights;
    private readonly float[] transitions;

    /// <param name="weights">By row, then by label, in steps of one.</param>
    /// <param name="transitions">By joint, the label before, the label; in the same steps.</param>
    public LabelModel(sbyte[] weights, float[] transitions) => (this.weights, this.transitions) = (weights, transitions);

    /// <summary>The one that ships; docs/model-card.md says what it learned from.</summary>
    public static LabelModel Shipped => Embedded.Value;

    /// <summary>Scores all labellings of a paragraph. A row of the table is eight bytes; the sum of a token's rows is far from overflowing.</summary>
    public void Score(FeatureReader features, Text.TokenRange paragraph, Lattice lattice)
    {
        Span<int> rows = stackalloc int[FeatureReader.Most];
        Span<int> joints = stackalloc int[3];
        var table = MemoryMarshal.Cast<sbyte, long>(weights);
        lattice.Reset(paragraph.Count);
        for (var i = 0; i < paragraph.Count; i++)
        {
            var count = features.Read(paragraph.First + i, paragraph, rows);
            var sums = Vector128<short>.Zero;
            foreach (var row in rows[..count]) sums += Vector128.WidenLower(Vector128.CreateScalar(table[row]).AsSByte());
            var (low, high) = Vector128.Widen(sums);
            Vector256.ConvertToSingle(Vector256.Create(low, high)).CopyTo(lattice.Emission(i));
            features.ReadJoints(paragraph.First + i, paragraph, joints);
            Join(transitions, joints, lattice.Transition(i));
        }
    }

    /// <summary>Adds up the weights of a token's joints.</summary>
    public static void Join(ReadOnlySpan<float> weights, ReadOnlySpan<int> joints, Span<float> sum)
    {
        const int size = Labels.Stride * Labels.Stride;
        var first = Rows(weights.Slice(joints[0] * size, size));
        var second = Rows(weights.Slice(joints[1] * size, size));
        var third = Rows(weights.Slice(joints[2] * size, size));
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        for (var i = 0; i < sums.Length; i++) sums[i] = first[i] + second[i] + third[i];
    }

    private static ReadOnlySpan<Vector256<float>> Rows(ReadOnlySpan<float> weights) => MemoryMarshal.Cast<float, Vector256<float>>(weights);

    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static LabelModel Read(Stream stream)
    {
        using var unzipped = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unzipped);
        if (reader.ReadInt32() != Version || reader.ReadInt32() != Height || reader.ReadInt32() != TransitionCount) throw new InvalidDataException("The labelling model is of another version.");
        var transitions = new float[TransitionCount];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt16();
        var weights = new sbyte[Height * Labels.Stride];
        var column = new sbyte[Height];
        for (var label = 0; label < Labels.Count; label++)
        {
            unzipped.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var row = 0; row < Height; row++) weights[(row * Labels.Stride) + label] = column[row];
        }

        return new LabelModel(weights, transitions);
    }

    public void Write(Stream stream)
    {
        using var zipped = new BrotliStream(stream, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(zipped);
        writer.Write(Version);
        writer.Write(Height);
        writer.Write(TransitionCount);
        foreach (var weight in transitions) writer.Write((short)Math.Round(weight));
        for (var label = 0; label < Labels.Count; label++)
            for (var row = 0; row < Height; row++) writer.Write(weights[(row * Labels.Stride) + label]);
    }
}
