using StatementTracker.Api.ArticleImports;
using StatementTracker.Api.Changes;
using StatementTracker.Api.Health;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Idempotency;
using StatementTracker.Api.Positions;
using StatementTracker.Api.Statements;
using StatementTracker.Api.Webhooks;
using StatementTracker.Curation;
using StatementTracker.Ingestion;
using StatementTracker.Queries;
using StatementTracker.Queries.Feed;
using StatementTracker.Queries.Networks;
using StatementTracker.Queries.Search;
using StatementTracker.Storage;

namespace StatementTracker.Api.Hosting;

internal static class TrackerSetUp
{
    /// <summary>Registers the tracker and what runs at start; a bad setting ends the start with a message that names its key.</summary>
    public static void AddTracker(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddTrackerStorage(DatabaseSettings.Read(builder.Configuration));
        services.AddTrackerIngestion();
        services.AddTrackerCuration();
        services.AddSingleton<CountMemo>();
        services.AddScoped<ActorQueries>().AddScoped<ArticleQueries>().AddScoped<IssueQueries>().AddScoped<PositionQueries>().AddScoped<ShiftQueries>();
        services.AddScoped<SupposedPairs>().AddScoped<SupposedPositions>().AddScoped<SupposedShifts>().AddScoped<Sensitivity>();
        services.AddScoped<WithoutReading>().AddScoped<PositionLists>().AddScoped<ShiftLists>();
        services.AddScoped<StatementQueries>().AddScoped<ReferenceQueries>().AddScoped<ReferenceGraph>().AddScoped<Authority>();
        services.AddScoped<EvidenceQueries>().AddScoped<ReportQueries>().AddScoped<StatementSearch>().AddScoped<ArticleSearch>().AddScoped<StatementLists>();
        services.AddScoped<ExportQueries>().AddScoped<ArticleImport>().AddScoped<ArticleReadings>();
        services.AddScoped<ChangeFeed>().AddScoped<ChangeWaiting>();
        services.AddScoped<KeyQueries>().AddScoped<AuditQueries>();
        services.AddScoped<AlignmentQueries>().AddScoped<ComparisonQueries>().AddScoped<DeferenceQueries>().AddScoped<NetworkQueries>();

        services.AddOptions<SeedingOptions>().BindConfiguration(SeedingOptions.Section)
            .Validate(seeding => !seeding.Enabled || Directory.Exists(seeding.FullPath), "Seeding:Path names no folder; correct it, or set Seeding:Enabled to false.")
            .ValidateOnStart();
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section)
            .Validate(access => access.Mode is "Open" or "Key", "Access:Mode must be Open or Key.")
            .ValidateOnStart();
        services.AddOptions<IdempotencyOptions>().BindConfiguration(IdempotencyOptions.Section)
            .Validate(idempotency => idempotency.KeepsLongEnough, "Idempotency:KeepFor must be 1 minute to 30 days, as 1.00:00:00.")
            .Validate(idempotency => idempotency.LeasesLongEnough, "Idempotency:Lease must be 1 second to 10 minutes, as 00:01:00.")
            .ValidateOnStart();

        services.AddSingleton<Readiness>();
        services.AddHostedService<StartUp>();
        services.AddHostedService<FirstKey>();
        services.AddHostedService<Seeder>();
        services.AddHostedService<WriteWatcher>();
        services.AddWebhooks();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<SeedingCheck>("seeding");
    }
}
