using StatementTracker.Api.Http.Csv;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.Networks;

/// <summary>The forms a network comes in, the first one where the client has no wish.</summary>
internal static class NetworkFormat
{
    public const string GraphMl = "application/graphml+xml";
    public const string Csv = CsvCell.MediaType;

    public static readonly IReadOnlyList<string> All = [StrictJson.MediaType, GraphMl, Csv];
}
