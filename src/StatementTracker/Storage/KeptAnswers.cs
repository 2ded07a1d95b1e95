using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>
/// Keeps what requests with a key were answered. A request claims its key in a short write of its own, before it has any effect; its
/// answer is saved in the transaction of its effect. Who was taken over in between can no longer save, and so has no effect either.
/// </summary>
public sealed class KeptAnswers(TrackerDbContext context, TimeProvider clock)
{
    private static readonly UtcMicroseconds Stored = new();

    /// <returns>What stands under the id, and whether the caller is now the one to answer it.</returns>
    public async Task<(KeptAnswer Kept, bool IsMine)> ClaimAsync(
        string id, string fingerprint, TimeSpan lease, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        // Where another one claims it at the same moment, what that one left is read.
        while (true)
        {
            var now = clock.GetUtcNow();
            var standing = await context.KeptAnswers.SingleOrDefaultAsync(k => k.Id == id, cancellationToken);
            if (standing?.IsOpenTo(fingerprint, now) is false)
            {
                context.ChangeTracker.Clear();
                return (standing, false);
            }

            var claim = standing ?? new KeptAnswer { Id = id };
            claim.Claim(fingerprint, now, lease, lifetime);
            if (standing is null ? await InsertAsync(claim, cancellationToken) : await SaveAsync()) return (claim, true);
        }
    }

    /// <summary>Saves the answer in the open transaction, where there is one.</summary>
    /// <returns>False where another one has taken the claim over: then the transaction must not be committed.</returns>
    public async Task<bool> CompleteAsync(KeptAnswer claim, byte[] answer)
    {
        ArgumentNullException.ThrowIfNull(claim);
        context.Attach(claim);
        claim.Complete(answer);
        return await SaveAsync();
    }

    /// <summary>Gives the claim up, so that the request can be sent again at once.</summary>
    public async Task ReleaseAsync(KeptAnswer claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        context.Remove(claim);
        await SaveAsync();
    }

    /// <summary>Drops what has expired.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var place = await context.QueueAsync(cancellationToken);
        await context.KeptAnswers.Where(k => k.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    /// <returns>False where another one was first; that is no error, and not logged as one.</returns>
    private async Task<bool> InsertAsync(KeptAnswer claim, CancellationToken cancellationToken)
    {
        using var place = await context.QueueAsync(cancellationToken);
        var (lease, expiry) = ((long)Stored.ConvertToProvider(claim.LeaseUntil)!, (long)Stored.ConvertToProvider(claim.ExpiresAt)!);
        return await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO kept_answers ("Id", "Fingerprint", "Attempt", "LeaseUntil", "ExpiresAt")
            VALUES ({claim.Id}, {claim.Fingerprint}, {claim.Attempt}, {lease}, {expiry}) ON CONFLICT ("Id") DO NOTHING
            """,
            cancellationToken) == 1;
    }

    private async Task<bool> SaveAsync()
    {
        using var place = context.Database.CurrentTransaction is null ? await context.QueueAsync(CancellationToken.None) : null;
        try
        {
            await context.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }
}
