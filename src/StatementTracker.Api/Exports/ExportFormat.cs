using StatementTracker.Api.Http.Csv;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.Exports;

/// <summary>The forms an export comes in.</summary>
internal static class ExportFormat
{
    /// <summary>Without loss, as the resources are shown; where the client has no wish.</summary>
    public const string Lines = JsonLines.MediaType;

    /// <summary>Flat.</summary>
    public const string Csv = CsvCell.MediaType;

    public static readonly IReadOnlyList<string> All = [Lines, Csv];
}
