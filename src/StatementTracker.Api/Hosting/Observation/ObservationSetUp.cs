using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Model;

namespace StatementTracker.Api.Hosting.Observation;

/// <summary>OpenTelemetry: figures at <c>/metrics</c> for Prometheus, and figures and traces to where the standard OTEL variables say.</summary>
internal static class ObservationSetUp
{
    private const string Path = "/metrics";

    private static readonly string[] Destinations =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    public static void AddTrackerObservation(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ObservationOptions>().BindConfiguration(ObservationOptions.Section)
            .Validate(options => options.Access is "Read" or "Admin" or "Off", "Metrics:Access must be Read, Admin or Off.")
            .ValidateOnStart();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("statement-tracker"))
            .WithMetrics(metrics => metrics
                .AddMeter(Observed.Name, AnswerMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddPrometheusExporter(prometheus => prometheus.ScrapeResponseCacheDurationMilliseconds = 0));
        if (Destinations.All(name => string.IsNullOrEmpty(builder.Configuration[name]))) return;
        telemetry.WithTracing(traces => traces.AddSource(Observed.Name).AddAspNetCoreInstrumentation(requests => requests.Filter = context => context.Request.Path != Path));
        telemetry.UseOtlpExporter();
    }

    public static void MapTrackerMetrics(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<IOptions<ObservationOptions>>().Value.Access;
        if (access == "Off") return;
        var metrics = app.MapPrometheusScrapingEndpoint(Path).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        if (access == "Admin") metrics.RequireAuthorization(nameof(KeyScope.Admin));
        else if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.ReadsNeedKey) metrics.RequireAuthorization(nameof(KeyScope.Read));
    }
}
