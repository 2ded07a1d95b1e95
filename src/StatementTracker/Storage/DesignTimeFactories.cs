using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StatementTracker.Storage.PostgreSql;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Storage;

/// <summary>For <c>dotnet ef migrations add</c>; nothing is connected to.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteTrackerDbContext>
{
    public SqliteTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef migrations add</c>; nothing is connected to.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlTrackerDbContext>
{
    public PostgreSqlTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlTrackerDbContext>().UseNpgsql("Host=none").Options);
}
