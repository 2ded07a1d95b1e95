using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StatementTracker.Storage.PostgreSql;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Storage;

public static class StorageRegistration
{
    /// <summary>Registers the <see cref="TrackerDbContext"/> of the chosen database, one for each scope, with the one way to write.</summary>
    public static IServiceCollection AddTrackerStorage(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            services.AddDbContextPool<TrackerDbContext, PostgreSqlTrackerDbContext>(o => o.UseNpgsql(options.ConnectionString).AddInterceptors(new CommandMetrics("postgresql")));
            services.AddSingleton<DataVersion>(_ => new PostgreSqlDataVersion(options.ConnectionString));
        }
        else
        {
            services.AddDbContextPool<TrackerDbContext, SqliteTrackerDbContext>(o => o.UseSqlite(options.ConnectionString, s => s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new SqlitePragmas(), new CommandMetrics("sqlite")));
            services.AddSingleton<DataVersion>(_ => new SqliteDataVersion(options.ConnectionString));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<WriteWatch>();
        services.AddScoped<DatabaseMigrator>();
        services.AddScoped<RecordLoader>();
        services.AddScoped<Writer>();
        services.AddScoped<RecordWriter>();
        services.AddScoped<KeptAnswers>();
        return services;
    }
}
