using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StatementTracker.Curation;
using StatementTracker.Ingestion;
using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage;

/// <summary>The write side over a database of its own, with a clock that stands still. All people and countries in it are invented.</summary>
internal sealed class Tracker : IDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly List<IDisposable> open = [];

    /// <param name="provider">Which database.</param>
    /// <param name="last">A stage to run after all others, or null.</param>
    public Tracker(string provider, LinkingStage? last = null)
    {
        database = TestDatabase.Create(provider);
        var collection = new ServiceCollection();
        if (last is not null) collection.AddSingleton<IReadOnlyList<LinkingStage>>([.. Relinking.Stages, last]);
        services = collection
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddTrackerStorage(new DatabaseOptions(Enum.Parse<DatabaseProvider>(provider), database.ConnectionString))
            .AddTrackerIngestion()
            .AddTrackerCuration()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public ActorCuration Actors => Get<ActorCuration>();

    public ArticleCuration Articles => Get<ArticleCuration>();

    public EditorPositions EditorPositions => Get<EditorPositions>();

    public IssueCuration Issues => Get<IssueCuration>();

    public ReferenceCuration References => Get<ReferenceCuration>();

    public StatementCuration Statements => Get<StatementCuration>();

    public ArticleIngestor Ingestor => Get<ArticleIngestor>();

    /// <summary>In a scope of its own, as each request has.</summary>
    public T Get<T>()
        where T : notnull
    {
        var scope = services.CreateScope();
        lock (open) open.Add(scope);
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    /// <summary>What is stored now.</summary>
    public TrackerDbContext Stored() => Get<TrackerDbContext>();

    public async Task<Guid> ArticleAsync(string text, string? publishedAt = null, string? publisher = "The Gazette") =>
        (await Ingestor.IngestAsync(new ArticleSubmission { Text = text, Publisher = publisher, PublishedAt = Instant(publishedAt) }, default)).ArticleId;

    public Task<Guid> ActorAsync(string name, ActorKind kind = ActorKind.Person, params string[] otherNames) =>
        Actors.CreateAsync(new ActorInput(name, kind, null, otherNames, null), default);

    public Task<Guid> IssueAsync(string title, Guid? broader = null) =>
        Issues.CreateAsync(new IssueInput(null, title, $"{title} should be built.", [title], broader), default);

    /// <summary>Enters the whole text of an article as one statement.</summary>
    public async Task<Guid> SaysAsync(Guid articleId, Guid actorId, Guid issueId, Stance stance, string? on = null, Guid? onBehalfOf = null, Guid? within = null)
    {
        await using var stored = Stored();
        var text = stored.Articles.Single(a => a.Id == articleId).Text;
        return await Statements.CreateAsync(
            new StatementInput
            {
                ArticleId = articleId,
                Spans = [TextSpan.Of(text, 0, text.Length)],
                Mode = StatementMode.Indirect,
                Act = SpeechAct.Assert,
                Speakers = [new SpeakerInput(actorId, onBehalfOf is null ? Capacity.Personal : Capacity.OfficeHolder, onBehalfOf, null, null)],
                Stances = [new StanceInput(issueId, stance, false, null, [])],
                SaidAt = on is null ? null : new SaidAtInput(on, on),
                WithinId = within,
            },
            default);
    }

    /// <summary>Enters the whole text of an article as a statement that takes no side of its own.</summary>
    public async Task<Guid> SpeaksAsync(Guid articleId, Guid actorId, string? on = null)
    {
        await using var stored = Stored();
        var text = stored.Articles.Single(a => a.Id == articleId).Text;
        return await Statements.CreateAsync(
            new StatementInput
            {
                ArticleId = articleId,
                Spans = [TextSpan.Of(text, 0, text.Length)],
                Mode = StatementMode.Indirect,
                Act = SpeechAct.Defer,
                Speakers = [new SpeakerInput(actorId, Capacity.Personal, null, null, null)],
                SaidAt = on is null ? null : new SaidAtInput(on, on),
            },
            default);
    }

    /// <summary>Stores a reference as ingestion would, and has it linked.</summary>
    public Task<Guid> RefersAsync(Guid from, ReferenceType type, Guid? to) => Get<RecordWriter>().WriteAsync(
        record =>
        {
            var reference = new Reference
            {
                FromId = from, Type = type, MadeBy = ReferenceMaker.Speaker, TargetSaidAt = SaidAt.Unknown, Evidence = [new TextSpan(0, 1, "x")],
                ToId = to, State = to is null ? LinkState.Unresolved : LinkState.Resolved, Curated = to is not null,
            };
            record.References.Add(reference.Id, reference);
            record.Created.Add(reference);
            record.Changes.Statements.Add(from);
            if (to is { } target) record.Changes.Statements.Add(target);
            return Task.FromResult(reference.Id);
        },
        null,
        default);

    /// <summary>The stances of the open positions of a pair that answer without a date, as words.</summary>
    public IReadOnlyList<string> Stands(Guid actorId, Guid issueId, DateTimeOffset? knownAt = null)
    {
        using var stored = Stored();
        var positions = stored.Positions.Where(p => p.ActorId == actorId && p.IssueId == issueId && p.IsCurrent && p.Basis != Basis.Reported);
        positions = knownAt is { } known
            ? positions.Where(p => p.RecordedAt <= known && (p.SupersededAt == null || p.SupersededAt > known))
            : positions.Where(p => p.SupersededAt == null);
        return [.. positions.AsEnumerable().Select(p => $"{p.Stance} {p.Basis}").Order(StringComparer.Ordinal)];
    }

    public static DateTimeOffset? Instant(string? date) =>
        date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public void Dispose()
    {
        foreach (var scope in open) scope.Dispose();
        services.Dispose();
        database.Dispose();
    }
}
