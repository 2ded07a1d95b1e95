using Microsoft.Extensions.DependencyInjection;

namespace StatementTracker.Curation;

public static class CurationRegistration
{
    /// <summary>Registers what people change the record by; storage is registered apart.</summary>
    public static IServiceCollection AddTrackerCuration(this IServiceCollection services) => services
        .AddScoped<ActorCuration>()
        .AddScoped<ArticleCuration>()
        .AddScoped<EditorPositions>()
        .AddScoped<IssueCuration>()
        .AddScoped<ReferenceCuration>()
        .AddScoped<StatementCuration>();
}
