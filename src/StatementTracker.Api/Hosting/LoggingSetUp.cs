using System.Globalization;
using Serilog;
using Serilog.Events;

namespace StatementTracker.Api.Hosting;

internal static class LoggingSetUp
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {CorrelationId} {Message:lj}{NewLine}{Exception}";

    /// <summary>What MVC traces of an action's arguments quotes bodies and queries.</summary>
    private const string MvcArguments = "Arguments";

    public static void AddTrackerLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (_, logger) => logger
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Filter.ByExcluding(entry => entry.Properties.ContainsKey(MvcArguments))
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture),
        preserveStaticLogger: true);

    /// <summary>One line a request: method, escaped path, status, time. Queries and bodies, which may quote articles, stay out.</summary>
    public static void UseTrackerRequestLogging(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(context.Request.Path.ToUriComponent())),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (context, _, fault) =>
            fault is null && context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : fault is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : LogEventLevel.Information;
    });
}
