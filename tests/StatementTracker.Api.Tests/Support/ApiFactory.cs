using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Support;

/// <summary>
/// The whole service over a real database, with a fixed clock, no seeds, no rate limits, nothing sent to webhooks and no way out to the network.
/// It does not own the database, so that a second factory can be a restart or a second instance.
/// </summary>
public sealed class ApiFactory(TestDatabase database, params (string Key, string? Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>Moves on by one millisecond whenever it is read.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero))
    {
        AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
    };

    /// <summary>Where requests seem to come from; the test server itself names no address.</summary>
    public IPAddress RemoteAddress { get; set; } = IPAddress.Loopback;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("ConnectionStrings:Tracker", database.ConnectionString);
        builder.UseSetting("Seeding:Enabled", "false");
        builder.UseSetting("Limits:PerKey", "0");
        builder.UseSetting("Limits:PerAddress", "0");
        builder.UseSetting("Webhooks:Enabled", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(new RemoteAddressFilter(this));
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new RefusingHandler()));
        });
    }

    private sealed class RemoteAddressFilter(ApiFactory factory) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress ??= factory.RemoteAddress;
                return rest(context);
            });
            next(app);
        };
    }

    private sealed class RefusingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"A test may not call {request.RequestUri}.");
    }
}
