using System.Collections.Concurrent;

namespace StatementTracker.Api.Http.Limits;

/// <summary>
/// So many requests at once, and as many more in the course of each window, evenly: a token bucket in the form of the generic cell rate
/// algorithm (ITU-T I.371), which keeps one number for each of those it counts.
/// </summary>
/// <param name="permits">How many.</param>
/// <param name="window">Of the clock's ticks.</param>
internal sealed class Quota<TWho>(int permits, TimeSpan window)
    where TWho : notnull
{
    /// <summary>Whoever comes when so many are counted shares one balance with all others who do.</summary>
    private const int MostCounted = 100_000;

    private readonly long cost = Math.Max(1, window.Ticks / permits);
    private readonly ConcurrentDictionary<TWho, Balance> balances = new();
    private readonly Balance shared = new();
    private long nextSweep;

    public Standing Take(TWho who, long now)
    {
        var balance = balances.TryGetValue(who, out var known) ? known : Begin(who, now);
        while (true)
        {
            var before = Volatile.Read(ref balance.FullAt);
            var after = Math.Max(before, now) + cost;
            if (after - now > window.Ticks) return new(false, 0, Seconds(after - now - window.Ticks));
            if (Interlocked.CompareExchange(ref balance.FullAt, after, before) == before)
                return new(true, (int)((window.Ticks - (after - now)) / cost), Seconds(after - now));
        }
    }

    private Balance Begin(TWho who, long now)
    {
        var due = Volatile.Read(ref nextSweep);
        if (now >= due && Interlocked.CompareExchange(ref nextSweep, now + window.Ticks, due) == due) Sweep(now);
        return balances.Count < MostCounted ? balances.GetOrAdd(who, _ => new Balance()) : shared;
    }

    /// <summary>Whose balance is full again is as good as new.</summary>
    private void Sweep(long now)
    {
        foreach (var (who, balance) in balances)
        {
            if (Volatile.Read(ref balance.FullAt) <= now) balances.TryRemove(who, out _);
        }
    }

    private static int Seconds(long ticks) => (int)((ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);

    private sealed class Balance
    {
        /// <summary>When all of the quota is there again.</summary>
        public long FullAt;
    }
}

/// <summary>What a request finds left of a quota.</summary>
/// <param name="Admitted">False where nothing was left.</param>
/// <param name="Remaining">Requests left.</param>
/// <param name="Seconds">Until all of the quota is there again; where nothing was left, until one request is.</param>
internal readonly record struct Standing(bool Admitted, int Remaining, int Seconds);
