using System.IO.Compression;

namespace StatementTracker.Api.Http.Compression;

/// <summary>
/// A coding that an answer is sent in (RFC 9110, 8.4.1). What is sent coded is another sequence of bytes, so it has another strong tag:
/// that of the plain bytes with the coding's name after a dot, which no tag of plain bytes has.
/// </summary>
internal sealed class ContentCoding
{
    public static readonly ContentCoding Identity = new("identity", stream => stream);
    public static readonly ContentCoding Brotli = new("br", stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true));
    public static readonly ContentCoding Gzip = new("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));

    private readonly Func<Stream, Stream> open;

    private ContentCoding(string name, Func<Stream, Stream> open)
    {
        Name = name;
        this.open = open;
    }

    /// <summary>As <c>Content-Encoding</c> and <c>Accept-Encoding</c> spell it.</summary>
    public string Name { get; }

    /// <summary>Writes to a stream, coded.</summary>
    public async Task WriteAsync(Stream stream, Func<Stream, Task> write)
    {
        if (this == Identity)
        {
            await write(stream);
            return;
        }

        await using var coder = open(stream);
        await write(coder);
    }

    public byte[] Encode(byte[] plain)
    {
        if (this == Identity) return plain;
        using var coded = new MemoryStream(plain.Length / 4);
        using (var coder = open(coded)) coder.Write(plain);
        return coded.ToArray();
    }

    public string TagOf(string plainTag) => this == Identity ? plainTag : $"{plainTag[..^1]}.{Name}\"";

    /// <summary>The tag of the plain bytes, of whichever coding the tag is.</summary>
    public static string PlainTagOf(string tag)
    {
        foreach (var coding in (ReadOnlySpan<ContentCoding>)[Brotli, Gzip])
        {
            if (tag.EndsWith($".{coding.Name}\"", StringComparison.Ordinal)) return $"{tag[..^(coding.Name.Length + 2)]}\"";
        }

        return tag;
    }
}
