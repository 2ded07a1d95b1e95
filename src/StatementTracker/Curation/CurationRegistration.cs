using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StatementTracker.Linking;

namespace StatementTracker.Curation;

public static class CurationRegistration
{
    /// <summary>Registers what people change the record by; storage is registered apart.</summary>
    public static IServiceCollection AddTrackerCuration(this IServiceCollection services)
    {
        services.TryAddSingleton(Relinking.Stages);
        return services
            .AddScoped<ActorCuration>()
            .AddScoped<ArticleCuration>()
            .AddScoped<EditorPositions>()
            .AddScoped<IssueCuration>()
            .AddScoped<KeyCuration>()
            .AddScoped<ReferenceCuration>()
            .AddScoped<StatementCuration>()
            .AddScoped<WebhookCuration>();
    }
}
