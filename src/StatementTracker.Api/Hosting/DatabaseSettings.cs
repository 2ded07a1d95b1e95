using Microsoft.Extensions.Options;
using StatementTracker.Storage;

namespace StatementTracker.Api.Hosting;

internal static class DatabaseSettings
{
    private const string ProviderKey = "Database:Provider";
    private const string ConnectionKey = "ConnectionStrings:Tracker";

    /// <exception cref="OptionsValidationException">A setting is missing or wrong; the message names its key.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var provider = configuration[ProviderKey] switch
        {
            null or "" or nameof(DatabaseProvider.Sqlite) => DatabaseProvider.Sqlite,
            nameof(DatabaseProvider.PostgreSql) => DatabaseProvider.PostgreSql,
            var other => throw Wrong($"{ProviderKey} must be Sqlite or PostgreSql; it is '{other}'."),
        };
        var connection = configuration[ConnectionKey];
        if (string.IsNullOrWhiteSpace(connection)) throw Wrong($"{ConnectionKey} must be set.");
        return new DatabaseOptions(provider, connection);
    }

    private static OptionsValidationException Wrong(string message) => new(nameof(DatabaseOptions), typeof(DatabaseOptions), [message]);
}
