using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace StatementTracker.Benchmarks.Service;

/// <summary>Reads whole exports from a running service, one after the other, and throws away what comes.</summary>
internal static class ExportLoad
{
    private static readonly string[] Exports = ["statements", "actors", "articles", "references", "positions"];
    private static readonly string[] Forms = ["application/x-ndjson", "text/csv"];

    /// <exception cref="HttpRequestException">An export did not come whole.</exception>
    public static async Task<IReadOnlyList<ExportFigure>> RunAsync(DatabaseChoice database, Action<ExportFigure> done)
    {
        using var service = await RunningService.StartAsync(database, seeded: false);
        using var client = new HttpClient { BaseAddress = service.Address, Timeout = Timeout.InfiniteTimeSpan };
        var figures = new List<ExportFigure>();
        foreach (var export in Exports)
        {
            foreach (var form in Forms)
            {
                var started = Stopwatch.GetTimestamp();
                var (records, bytes) = await ReadAsync(client, export, form);
                figures.Add(new ExportFigure(export, form, records, bytes, Stopwatch.GetElapsedTime(started), service.PeakMebibytes()));
                done(figures[^1]);
            }
        }

        return figures;
    }

    private static async Task<(int Records, long Bytes)> ReadAsync(HttpClient client, string export, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/exports/{export}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(form));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var (ends, bytes, last) = (0, 0L, (byte)0);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
        {
            ends += form == Forms[0] ? buffer.AsSpan(0, read).Count((byte)'\n') : Ends(buffer.AsSpan(0, read), ref last);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return (form == Forms[0] ? ends : ends - 1, bytes);
    }

    /// <summary>Lines of the table end with CR LF, lines within a cell with LF alone.</summary>
    private static int Ends(ReadOnlySpan<byte> read, ref byte last)
    {
        var ends = read.Count("\r\n"u8) + (last == '\r' && read[0] == '\n' ? 1 : 0);
        last = read[^1];
        return ends;
    }
}

/// <summary>How fast one export came.</summary>
/// <param name="Peak">The most memory the service has had resident so far, in MiB.</param>
internal sealed record ExportFigure(string Export, string Form, int Records, long Bytes, TimeSpan Taken, double Peak)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Export} as {Form}: {Records:N0} in {Taken.TotalSeconds:F1} s, {Records / Taken.TotalSeconds:N0} a second, {Bytes / 1e6 / Taken.TotalSeconds:F1} MB/s, {Bytes / 1e6:F0} MB; peak memory {Peak:F0} MiB");
}
