using Npgsql;

namespace StatementTracker.Storage.PostgreSql;

/// <summary>The ledger's sequence, at one round trip to the server.</summary>
internal sealed class PostgreSqlDataVersion(string connectionString) : DataVersion, IAsyncDisposable
{
    // Prepared on each connection of the pool by the driver, once it has been used a few times.
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 1, AutoPrepareMinUsages = 1 });

    public override async ValueTask<long> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT \"Sequence\" FROM ledger");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
