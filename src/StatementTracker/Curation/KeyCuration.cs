using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>Makes and revokes keys, under the ledger's lock: its next sequence tells every process that the keys have changed.</summary>
public sealed class KeyCuration(TrackerDbContext db, Writer writer, TimeProvider clock)
{
    /// <returns>The id, and the key itself, which nobody can read again.</returns>
    public Task<(Guid Id, string Key)> CreateAsync(string name, KeyScope scope, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
        db.WriteAsync(clock, ledger => Task.FromResult((Add(name, scope, expiresAt, ledger), true)), null, cancellationToken);

    /// <summary>Makes an admin key where there has never been a key; however many processes start, one of them makes it.</summary>
    /// <returns>The key, or null where there are keys.</returns>
    public async Task<string?> CreateFirstAsync(CancellationToken cancellationToken)
    {
        if (await db.ApiKeys.AnyAsync(cancellationToken)) return null;
        return await db.WriteAsync<string?>(
            clock,
            async ledger => await db.ApiKeys.AnyAsync(cancellationToken) ? (null, false) : (Add("first", KeyScope.Admin, null, ledger).Key, true),
            null,
            cancellationToken);
    }

    /// <returns>False where there is no such key.</returns>
    public async Task<bool> RevokeAsync(Guid id, Precondition precondition, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken)) return false;
        return await db.WriteAsync(
            clock,
            async ledger => (true, (await db.ApiKeys.SingleAsync(k => k.Id == id, cancellationToken)).Revoke(ledger.RecordedAt, writer.Name)),
            precondition,
            cancellationToken);
    }

    private (Guid Id, string Key) Add(string name, KeyScope scope, DateTimeOffset? expiresAt, Ledger ledger)
    {
        var text = KeyText.Make();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(ledger.RecordedAt),
            Name = name,
            Prefix = KeyText.PrefixOf(text)!,
            Hash = Convert.ToHexStringLower(KeyText.HashOf(text)),
            Scope = scope,
            CreatedAt = ledger.RecordedAt,
            CreatedBy = writer.Name,
            ExpiresAt = expiresAt,
        };
        db.ApiKeys.Add(key);
        return (key.Id, text);
    }
}
