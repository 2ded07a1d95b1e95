using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>Makes and revokes keys, under the ledger's lock: its next sequence tells every process that the keys have changed.</summary>
public sealed class KeyCuration(TrackerDbContext db, Writer writer, TimeProvider clock)
{
    /// <returns>The id, and the key itself, which nobody can read again.</returns>
    public async Task<(Guid Id, string Key)> CreateAsync(string name, KeyScope scope, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
        await WriteAsync(ledger => Task.FromResult<(Guid, string)?>(Add(name, scope, expiresAt, ledger)), null, cancellationToken)
            ?? throw new InvalidOperationException("A key is always made.");

    /// <summary>Makes an admin key where there has never been a key; however many processes start, one of them makes it.</summary>
    /// <returns>The key, or null where there are keys.</returns>
    public async Task<string?> CreateFirstAsync(CancellationToken cancellationToken)
    {
        if (await db.ApiKeys.AnyAsync(cancellationToken)) return null;
        var made = await WriteAsync(
            async ledger => await db.ApiKeys.AnyAsync(cancellationToken) ? ((Guid, string Key)?)null : Add("first", KeyScope.Admin, null, ledger),
            null,
            cancellationToken);
        return made?.Key;
    }

    /// <returns>False where there is no such key.</returns>
    public async Task<bool> RevokeAsync(Guid id, Precondition precondition, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken)) return false;
        await WriteAsync(
            async ledger => (await db.ApiKeys.SingleAsync(k => k.Id == id, cancellationToken)).Revoke(ledger.RecordedAt, writer.Name) ? true : (bool?)null,
            precondition,
            cancellationToken);
        return true;
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

    /// <summary>Where the work gives null, nothing is written.</summary>
    private async Task<T?> WriteAsync<T>(Func<Ledger, Task<T?>> work, Precondition? precondition, CancellationToken cancellationToken)
        where T : struct
    {
        db.ChangeTracker.Clear();
        using var turn = await db.QueueAsync(cancellationToken);
        try
        {
            var ledger = await db.LockLedgerAsync(cancellationToken);
            if (precondition is not null) await precondition(cancellationToken);
            ledger.Advance(clock.GetUtcNow());
            if (await work(ledger) is not { } done) return null;
            await db.SaveChangesAsync(cancellationToken);
            await db.Database.CommitTransactionAsync(CancellationToken.None);
            return done;
        }
        finally
        {
            if (db.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            db.ChangeTracker.Clear();
        }
    }
}
