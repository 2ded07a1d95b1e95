using System.Diagnostics.CodeAnalysis;
using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>A time as worded and as the interval it means; bounds are UTC instants, both inclusive.</summary>
public sealed record SaidAtResponse(
    string? Expression,
    string? Edtf,
    DateTimeOffset? Earliest,
    DateTimeOffset? Latest,
    TimePrecision Precision,
    bool DateUnknown)
{
    [return: NotNullIfNotNull(nameof(time))]
    public static SaidAtResponse? Of(SaidAt? time) =>
        time is null ? null : new(time.Expression, time.Edtf, time.Earliest, time.Latest, time.Precision, time.DateUnknown);
}
