using System.Globalization;
using System.Text;
using StatementTracker.Api.Http;
using StatementTracker.Api.Http.Csv;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>A network's edges as CSV (RFC 4180) in UTF-8.</summary>
internal static class NetworkCsv
{
    public static async Task WriteAsync(NetworkResponse network, Stream stream, CancellationToken cancellationToken)
    {
        await using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await csv.WriteAsync("source,target,weight,for,against,opposed,first,last\r\n".AsMemory(), cancellationToken);
        foreach (var edge in network.Edges)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{CsvCell.Text(edge.Source)},{CsvCell.Text(edge.Target)},{edge.Weight},{edge.For},{edge.Against},{edge.Opposed},{Date(edge.First)},{Date(edge.Last)}\r\n");
            await csv.WriteAsync(row.AsMemory(), cancellationToken);
        }
    }

    private static string Date(DateTimeOffset? date) => date is { } instant ? Instants.Write(instant) : "";
}
