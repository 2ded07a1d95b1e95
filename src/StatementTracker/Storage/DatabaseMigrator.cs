using Microsoft.EntityFrameworkCore;

namespace StatementTracker.Storage;

/// <summary>Brings the database to this program's schema, creating it where there is none.</summary>
public sealed class DatabaseMigrator(TrackerDbContext context)
{
    /// <summary>Applies what is missing, under a lock that ends with the process that holds it; any number of processes may call it at once.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var held = await context.LockSchemaAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Search.CatchUpAsync(cancellationToken);
    }
}
