using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StatementTracker.Extraction;
using StatementTracker.Linking;

namespace StatementTracker.Ingestion;

public static class IngestionRegistration
{
    /// <summary>Registers extraction, ingestion and the seeding job; storage is registered apart.</summary>
    public static IServiceCollection AddTrackerIngestion(this IServiceCollection services)
    {
        services.TryAddSingleton<StatementExtractor>();
        services.TryAddSingleton(Relinking.Stages);
        services.AddScoped<ArticleIngestor>();
        services.AddScoped<SeedingJob>();
        return services;
    }
}
