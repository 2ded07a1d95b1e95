namespace StatementTracker.Storage;

/// <summary>Brings the database to this program's schema, creating it where there is none.</summary>
public sealed class DatabaseMigrator(TrackerDbContext context)
{
    /// <summary>Applies what is missing, under a lock that ends with the process that holds it; any number of processes may call it at once.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => throw new NotImplementedException(context.ToString());
}
