using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StatementTracker.Storage;

/// <summary>
/// Instants are stored as microseconds since the Unix epoch (UTC): the same integers on both databases, which sort and
/// filter by index and lose nothing that either could keep.
/// </summary>
internal sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks / TimeSpan.TicksPerMicrosecond) - EpochMicroseconds,
    stored => new DateTimeOffset((stored + EpochMicroseconds) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero))
{
    private const long EpochMicroseconds = 62_135_596_800_000_000;
}
