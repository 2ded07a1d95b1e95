using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StatementTracker.Extraction.Labelling;

/// <summary>The weights of a labeller: a row of small numbers for each hashed feature, and how labels follow on each other at each kind of joint.</summary>
internal sealed class LabelModel
{
    /// <summary>Rows of the table; a power of two.</summary>
    public const int Height = 1 << 20;

    private const int Version = 2;
    private const int Square = Labels.Stride * Labels.Stride;

    private readonly sbyte[] weights;
    private readonly float[] transitions;
    private readonly float step;

    /// <param name="weights">By row, then by label, in steps.</param>
    /// <param name="transitions">By joint, the label before, the label; in steps as well.</param>
    /// <param name="step">How much one step weighs, so that scores are logarithms of odds.</param>
    public LabelModel(sbyte[] weights, float[] transitions, float step) =>
        (this.weights, this.transitions, this.step) = (weights, [.. transitions.Select(weight => weight * step)], step);

    /// <summary>Adds the weights of features to the scores of one token's labels. A row of the table is eight bytes; the sum of a token's rows is far from overflowing.</summary>
    public void Add(ReadOnlySpan<int> rows, Span<float> scores)
    {
        var table = MemoryMarshal.Cast<sbyte, long>(weights);
        var sums = Vector128<short>.Zero;
        foreach (var row in rows) sums += Vector128.WidenLower(Vector128.CreateScalar(table[row]).AsSByte());
        var (low, high) = Vector128.Widen(sums);
        (Vector256.Create<float>(scores) + (Vector256.ConvertToSingle(Vector256.Create(low, high)) * step)).CopyTo(scores);
    }

    /// <summary>Writes the sums of the weights of a token's joints.</summary>
    public void Join(ReadOnlySpan<int> joints, Span<float> sum) => Join(transitions, joints, sum);

    /// <inheritdoc cref="Join(ReadOnlySpan{int}, Span{float})"/>
    public static void Join(ReadOnlySpan<float> weights, ReadOnlySpan<int> joints, Span<float> sum)
    {
        var first = Rows(weights.Slice(joints[0] * Square, Square));
        var second = Rows(weights.Slice(joints[1] * Square, Square));
        var third = Rows(weights.Slice(joints[2] * Square, Square));
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        for (var i = 0; i < sums.Length; i++) sums[i] = first[i] + second[i] + third[i];
    }

    private static ReadOnlySpan<Vector256<float>> Rows(ReadOnlySpan<float> weights) => MemoryMarshal.Cast<float, Vector256<float>>(weights);

    /// <summary>The embedded model of this name.</summary>
    public static LabelModel Embedded(string name)
    {
        using var stream = typeof(LabelModel).Assembly.GetManifestResourceStream($"{typeof(LabelModel).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The model {name} is not embedded.");
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static LabelModel Read(Stream stream)
    {
        using var unzipped = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unzipped);
        if (reader.ReadInt32() != Version || reader.ReadInt32() != Height) throw new InvalidDataException("The labelling model is of another version.");
        var step = reader.ReadSingle();
        var transitions = new float[reader.ReadInt32()];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt16();
        var weights = new sbyte[Height * Labels.Stride];
        var column = new sbyte[Height];
        for (var label = 0; label < Labels.Stride; label++)
        {
            unzipped.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var row = 0; row < Height; row++) weights[(row * Labels.Stride) + label] = column[row];
        }

        return new LabelModel(weights, transitions, step);
    }

    public void Write(Stream stream)
    {
        using var zipped = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(zipped);
        writer.Write(Version);
        writer.Write(Height);
        writer.Write(step);
        writer.Write(transitions.Length);
        foreach (var weight in transitions) writer.Write((short)Math.Round(weight / step));
        for (var label = 0; label < Labels.Stride; label++)
            for (var row = 0; row < Height; row++) writer.Write(weights[(row * Labels.Stride) + label]);
    }
}
