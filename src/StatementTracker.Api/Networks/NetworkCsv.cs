using System.Buffers;
using System.Globalization;
using System.Text;
using StatementTracker.Api.Http;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>A network's edges as CSV (RFC 4180) in UTF-8. A name that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal static class NetworkCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static async Task WriteAsync(NetworkResponse network, Stream stream, CancellationToken cancellationToken)
    {
        await using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await csv.WriteAsync("source,target,weight,for,against,opposed,first,last\r\n".AsMemory(), cancellationToken);
        foreach (var edge in network.Edges)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{Text(edge.Source)},{Text(edge.Target)},{edge.Weight},{edge.For},{edge.Against},{edge.Opposed},{Date(edge.First)},{Date(edge.Last)}\r\n");
            await csv.WriteAsync(row.AsMemory(), cancellationToken);
        }
    }

    private static string Text(string cell)
    {
        if (cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) cell = $"'{cell}";
        return cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static string Date(DateTimeOffset? date) => date is { } instant ? Instants.Write(instant) : "";
}
