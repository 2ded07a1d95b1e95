namespace StatementTracker.Model;

/// <summary>Instants as this database keeps them.</summary>
public static class Instants
{
    /// <summary>The instant in UTC, cut to whole microseconds.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant) =>
        new(instant.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
