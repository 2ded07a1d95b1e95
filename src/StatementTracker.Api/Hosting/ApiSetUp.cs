using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Agents;
using StatementTracker.Api.Changes;
using StatementTracker.Api.Explorer;
using StatementTracker.Api.Hosting.Hosts;
using StatementTracker.Api.Hosting.Observation;
using StatementTracker.Api.Http;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Idempotency;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Limits;
using StatementTracker.Api.Http.OpenApi;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Hosting;

internal static class ApiSetUp
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] UrlKeys = ["urls", "http_ports", "https_ports"];

    public static void AddTrackerApi(this WebApplicationBuilder builder)
    {
        if (UrlKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes.Most;
        });

        builder.AddTrackerHosts();
        builder.AddTrackerObservation();
        var services = builder.Services;
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddHttpContextAccessor();
        services.AddSingleton<ServerSentEvents>().AddSingleton<EntityTags>().AddSingleton<Cursors>().AddSingleton<Preconditions>();
        services.AddSingleton<KeyTable>().AddSingleton<Callers>().AddSingleton<AnswerCache>();
        services.AddAuthentication(KeyAuthentication.Name).AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null);
        services.AddAuthorization(Scopes.Configure);
        services.AddTrackerLimits();
        services.AddScoped<Naming>();
        services.AddExplorer();
        services.AddRouting(routing =>
        {
            routing.ConstraintMap["key"] = typeof(KeyConstraint);
            routing.ConstraintMap["id"] = typeof(IdConstraint);
        });
        services.AddControllers().AddJsonOptions(json => StrictJson.Configure(json.JsonSerializerOptions));
        services.ConfigureOptions<MvcSetUp>();
        services.Configure<ApiBehaviorOptions>(MvcSetUp.Configure);
        ValidatorOptions.Global.PropertyNameResolver = FieldNames.Resolve;
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddTrackerOpenApi();
        services.AddTrackerAgents();
    }

    public static void UseTrackerApi(this WebApplication app)
    {
        app.UseTrackerHosts();
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<AnswerCaching>();
        app.UseMiddleware<CorrelationId>();
        app.UseTrackerRequestLogging();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(pages => ProblemWriter.WriteAsync(pages.HttpContext, ProblemType.Of(pages.HttpContext.Response.StatusCode)));
        app.UseMiddleware<OptionsWhereAny>();
        app.UseTrackerOpenApi();
        app.UseRouting();
        app.UseTrackerLimits();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<IdempotentPosts>();
        app.MapControllers();
        app.MapTrackerAgents();
        app.MapTrackerMetrics();
    }
}
