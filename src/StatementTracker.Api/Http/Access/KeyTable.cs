using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Access;

/// <summary>
/// The keys in force, in memory while the data is what it was when they were read: a key that any process revoked is refused by the
/// next request. Who sends no key asks the database nothing.
/// </summary>
internal sealed class KeyTable(DataVersion data, IServiceScopeFactory scopes, TimeProvider clock)
{
    private Loaded? loaded;

    public async ValueTask<Caller?> FindAsync(string given, CancellationToken cancellationToken) =>
        KeyText.PrefixOf(given) is { } prefix ? Find(await ReadAsync(cancellationToken), prefix, given) : null;

    /// <summary>The same by the keys that were read last, whether or not they have changed since.</summary>
    public Caller? Known(string given) =>
        Volatile.Read(ref loaded) is { } known && KeyText.PrefixOf(given) is { } prefix ? Find(known.Keys, prefix, given) : null;

    private Caller? Find(Dictionary<string, Entry> keys, string prefix, string given)
    {
        if (!keys.TryGetValue(prefix, out var key) || !CryptographicOperations.FixedTimeEquals(KeyText.HashOf(given), key.Hash)) return null;
        return key.ExpiresAt is { } end && end <= clock.GetUtcNow() ? null : key.Caller;
    }

    /// <summary>The version is read before the keys, so that they are at least as new as it says.</summary>
    private async ValueTask<Dictionary<string, Entry>> ReadAsync(CancellationToken cancellationToken)
    {
        var version = await data.ReadAsync(cancellationToken);
        if (Volatile.Read(ref loaded) is { } known && known.Version == version) return known.Keys;
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().ApiKeys.AsNoTracking()
            .Where(k => k.RevokedAt == null).ToListAsync(cancellationToken);
        var keys = rows.ToDictionary(
            k => k.Prefix,
            k => new Entry(Convert.FromHexString(k.Hash), new Caller(k.Id.ToString(), k.Scope), k.ExpiresAt),
            StringComparer.Ordinal);
        Volatile.Write(ref loaded, new Loaded(version, keys));
        return keys;
    }

    private sealed record Loaded(long Version, Dictionary<string, Entry> Keys);

    private sealed record Entry(byte[] Hash, Caller Caller, DateTimeOffset? ExpiresAt);
}
