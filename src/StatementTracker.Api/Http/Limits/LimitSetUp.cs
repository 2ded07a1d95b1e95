using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Limits;

internal static class LimitSetUp
{
    public static void AddTrackerLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section)
            .Validate(limits => limits.RatesAreCounts, "Limits:PerKey and Limits:PerAddress must be requests a minute, or 0 for no limit.")
            .Validate(limits => limits.AdmitsSome, "Limits:Concurrent must be at least 1, Limits:Waiting at least 0.")
            .Validate(limits => limits.EndsInTime, "Limits:RequestTimeout must be 100 ms to 1 hour, as 00:01:00.")
            .ValidateOnStart();
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitOptions>>((timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = limits.Value.RequestTimeout,
            WriteTimeoutResponse = context => ProblemWriter.WriteAsync(context, ProblemType.TooSlow, $"It was given up after {limits.Value.RequestTimeout.TotalSeconds} s."),
        });
    }

    /// <summary>After routing: what may last says so at its endpoint.</summary>
    public static void UseTrackerLimits(this IApplicationBuilder app)
    {
        app.UseRequestTimeouts();
        app.UseMiddleware<Admission>();
        app.UseMiddleware<GivenUpWork>();
    }
}
