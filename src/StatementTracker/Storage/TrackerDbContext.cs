using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StatementTracker.Model;
using StatementTracker.Storage.Search;

namespace StatementTracker.Storage;

/// <summary>One mapping for both databases; the subclasses hold only what differs, with their migrations beside them.</summary>
public abstract class TrackerDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleActor> ArticleActors => Set<ArticleActor>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementSpeaker> StatementSpeakers => Set<StatementSpeaker>();

    public DbSet<StatementStance> StatementStances => Set<StatementStance>();

    public DbSet<Reference> References => Set<Reference>();

    public DbSet<Actor> Actors => Set<Actor>();

    public DbSet<ActorName> ActorNames => Set<ActorName>();

    public DbSet<ActorSlug> ActorSlugs => Set<ActorSlug>();

    public DbSet<ActorMerge> ActorMerges => Set<ActorMerge>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<PositionShift> PositionShifts => Set<PositionShift>();

    public DbSet<EditorPosition> EditorPositions => Set<EditorPosition>();

    public DbSet<Ledger> Ledger => Set<Ledger>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookProgress> WebhookProgress => Set<WebhookProgress>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <summary>The full-text indexes of this database.</summary>
    public abstract SearchIndex Search { get; }

    /// <summary>Locks the ledger row until the transaction ends, so that writes happen one after the other.</summary>
    /// <remarks>Called first in every write transaction, before anything the write depends on is read.</remarks>
    public abstract Task<Ledger> LockLedgerAsync(CancellationToken cancellationToken);

    /// <summary>Waits until no other write of this process is under way; the next one begins when what is returned is disposed.</summary>
    /// <remarks>A queue is fair and costs nothing, where a database's lock is asked for again and again.</remarks>
    internal virtual Task<IDisposable?> QueueAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    internal HeldTurn? Held { get; set; }

    /// <summary>From now on what is written waits for <see cref="HeldTurn.CommitAsync"/>; the caller disposes of the turn.</summary>
    public HeldTurn HoldTurn() => new(this);

    /// <summary>Reads one consistent snapshot until what is returned is disposed, and takes no lock; inside a transaction it is that one.</summary>
    public async Task<Snapshot> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null) return new Snapshot(Database, null);
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await BeginReadingAsync(Database.GetDbConnection(), cancellationToken);
            await Database.UseTransactionAsync(transaction, cancellationToken);
            return new Snapshot(Database, transaction);
        }
        catch
        {
            await Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>Ends the command under way when the token is cancelled, where the driver does not; what is returned is disposed of before the context.</summary>
    public virtual IDisposable? EndWith(CancellationToken cancellationToken) => null;

    /// <summary>Begins a transaction that reads one snapshot and takes no lock.</summary>
    private protected abstract ValueTask<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps every other process from changing the schema until disposed or the process ends, and makes sure there is a database.
    /// </summary>
    internal abstract Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellationToken);

    /// <summary>Saves, and keeps the full-text indexes with it in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = SearchChanges.Of(ChangeTracker);
        if (changes.IsEmpty) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await Search.WriteAsync(SearchTable.Statements, changes.Statements, cancellationToken);
        await Search.WriteAsync(SearchTable.Articles, changes.Articles, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <inheritdoc cref="SaveChangesAsync(bool, CancellationToken)"/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerDbContext).Assembly);

        // Ids are made here, never by the database: one that is set says nothing of whether the row is new.
        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.FindPrimaryKey()?.Properties ?? []).Where(p => p.ClrType == typeof(Guid)))
            key.ValueGenerated = ValueGenerated.Never;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        foreach (var word in StoredWords.Types)
            configurationBuilder.Properties(word).HaveConversion(typeof(StoredWords.Converter<>).MakeGenericType(word)).HaveMaxLength(24);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();
    }
}
