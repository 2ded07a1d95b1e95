using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using StatementTracker.Api.Http;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Networks;

namespace StatementTracker.Api.Hosting.Hosts;

internal static class HostSetUp
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Patch, HttpMethods.Delete];

    private static readonly string[] Sent =
        ["Accept", "Authorization", Callers.KeyHeader, "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID", "MCP-Protocol-Version", CorrelationId.Header];

    private static readonly string[] Shown =
        ["ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", NetworkFormatter.Truncated, CorrelationId.Header];

    public static void AddTrackerHosts(this WebApplicationBuilder builder)
    {
        var settings = HostSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        // The framework's own filter answers with a page of HTML; WrongHost answers with a problem.
        builder.Services.PostConfigure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies) forwarded.KnownIPNetworks.Add(proxy);
        });
        if (settings.Origins.Count > 0) builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.Origins]).WithMethods(Methods).WithHeaders(Sent).WithExposedHeaders(Shown).SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
    }

    /// <summary>Before everything that answers. What is not configured is not asked.</summary>
    public static void UseTrackerHosts(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HostSettings>();
        if (settings.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<ProtectiveHeaders>();
        if (settings.AllowedHosts.Count > 0) app.UseMiddleware<WrongHost>();
        if (settings.Origins.Count == 0) return;
        if (!settings.IsForEveryPage) app.UseMiddleware<VaryByOrigin>();
        app.UseCors();
    }
}
