namespace StatementTracker.Api.Http.Limits;

/// <summary>How much anybody may ask, and how much is worked on at once.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Requests a minute with one key; 0 for no limit.</summary>
    public int PerKey { get; set; } = 30_000;

    /// <summary>Requests a minute without a key from one address, of IPv6 from one /64; 0 for no limit.</summary>
    public int PerAddress { get; set; } = 6_000;

    /// <summary>Requests worked on at once; those answered from memory and those that wait for news do not count.</summary>
    public int Concurrent { get; set; } = 200;

    /// <summary>Requests that may wait for their turn; those beyond are refused at once.</summary>
    public int Waiting { get; set; } = 400;

    /// <summary>After how long a request is given up, the database's work for it included.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(1);

    internal bool RatesAreCounts => PerKey >= 0 && PerAddress >= 0;

    internal bool AdmitsSome => Concurrent >= 1 && Waiting >= 0;

    internal bool EndsInTime => RequestTimeout >= TimeSpan.FromMilliseconds(100) && RequestTimeout <= TimeSpan.FromHours(1);
}
