namespace StatementTracker.Storage;

/// <summary>Which database holds the record.</summary>
public enum DatabaseProvider { Sqlite, PostgreSql }

/// <summary>Where the record is kept.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">As the provider's ADO.NET driver takes it.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString);
