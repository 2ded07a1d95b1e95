namespace StatementTracker.Api.Http.Json;

/// <summary>Reads a body line by line as it arrives; in memory is one line and no more of it than is allowed.</summary>
/// <param name="body">Read to its end; lines end with a line feed, or CR LF, the last one also with the body.</param>
/// <param name="mostBytes">The longest line that is given out.</param>
internal sealed class LineReader(Stream body, int mostBytes)
{
    private const int BytesAtATime = 64 * 1024;

    private byte[] buffer = new byte[BytesAtATime];
    private int start;
    private int end;
    private bool ended;
    private long number;

    /// <summary>The next line, without its end; its bytes stand until the one after it is read. Null at the end of the body.</summary>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        var tooLong = false;
        for (var searched = start; ;)
        {
            var found = buffer.AsSpan(searched..end).IndexOf((byte)'\n');
            if (found >= 0 || (ended && (end > start || tooLong)))
            {
                var stop = found >= 0 ? searched + found : end;
                var line = new Line(++number, Trimmed(start, stop), tooLong || stop - start > mostBytes);
                start = found >= 0 ? stop + 1 : end;
                return line;
            }

            if (ended) return null;
            if (end - start > mostBytes) (tooLong, start) = (true, end);
            searched = end - start;
            await FillAsync(cancellationToken);
        }
    }

    /// <summary>Moves what is left to the front and reads on behind it.</summary>
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        buffer.AsSpan(start..end).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (buffer.Length - end < BytesAtATime) Array.Resize(ref buffer, Math.Max(2 * buffer.Length, end + BytesAtATime));
        var read = await body.ReadAsync(buffer.AsMemory(end), cancellationToken);
        ended = read == 0;
        end += read;
    }

    private ReadOnlyMemory<byte> Trimmed(int from, int to)
    {
        var bytes = buffer.AsMemory(from..to);
        if (number == 1 && bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return bytes.Length > 0 && bytes.Span[^1] == '\r' ? bytes[..^1] : bytes;
    }
}

/// <summary>One line of a body.</summary>
/// <param name="Number">From 1.</param>
/// <param name="TooLong">True where it has more bytes than are allowed; what there is of it is then not to be used.</param>
internal readonly record struct Line(long Number, ReadOnlyMemory<byte> Bytes, bool TooLong);
