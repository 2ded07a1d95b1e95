using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Storage.PostgreSql;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Api.Tests.Support;

public static class Interceptions
{
    /// <summary>The same service, with this between it and its database.</summary>
    public static WebApplicationFactory<Program> With(this ApiFactory factory, IInterceptor interceptor) =>
        factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(interceptor))
            .ConfigureDbContext<PostgreSqlTrackerDbContext>(options => options.AddInterceptors(interceptor))));
}
