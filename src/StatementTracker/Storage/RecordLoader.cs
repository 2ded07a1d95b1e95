using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Fills a <see cref="Record"/> from the database, tracked, so that what linking changes is saved.</summary>
public sealed class RecordLoader(TrackerDbContext context)
{
    /// <summary>Runs the stages in order, loading before each what it needs.</summary>
    public async Task RunAsync(Record record, IReadOnlyList<LinkingStage> stages, CancellationToken cancellationToken)
    {
        foreach (var stage in stages)
        {
            while (stage.Needs(record).Except(record.Loaded) is { IsEmpty: false } missing)
                await LoadAsync(record, missing, cancellationToken);
            stage.Run(record);
        }
    }

    /// <summary>Loads what the keys name and is not loaded yet.</summary>
    public async Task LoadAsync(Record record, RecordKeys keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(keys);
        var missing = keys.Except(record.Loaded);
        record.Loaded.Add(missing);

        var people = new ActorRows(context, record, cancellationToken);
        await people.LoadTwinsAsync(missing.Twins);
        await people.LoadNamesAsync(missing.NameKeys);
        await people.LoadIdentitiesAsync(missing.IdentityKeys);
        await people.LoadSlugsAsync(missing.Slugs);
        await people.LoadAsync(missing.Actors);
        await people.LoadArticlesAsync(missing.Articles);
        await people.LoadSupportAsync(missing.SupportOf);

        var words = new StatementRows(context, record, people, cancellationToken);
        await words.LoadAsync(missing.Statements);
        await words.LoadOfArticleActorsAsync(missing.StatementsOfArticleActors);
        await words.LoadOfActorsAsync(missing.StatementsOfActors);
        await words.LoadReferencesToAsync(missing.ReferencesToActors);
        await words.LoadPairsAsync(missing.Pairs);
        await words.LoadUtterancesAsync(missing.Utterances);
        await words.LoadLikeAsync(missing.NearKeys);
    }

    /// <summary>Loads every standing statement, for what touches them all: a change of the codebook.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<Guid>> LoadAllStatementsAsync(Record record, CancellationToken cancellationToken)
    {
        var ids = await context.Statements.Where(s => s.RemovedAt == null).OrderBy(s => s.TieBreaker).Select(s => s.Id).ToListAsync(cancellationToken);
        var keys = new RecordKeys();
        keys.Statements.UnionWith(ids);
        await LoadAsync(record, keys, cancellationToken);
        return ids;
    }

    /// <summary>Loads the codebook.</summary>
    internal async Task LoadIssuesAsync(Record record, CancellationToken cancellationToken)
    {
        foreach (var issue in await context.Issues.Where(i => i.RemovedAt == null).OrderBy(i => i.Slug).ToListAsync(cancellationToken))
            record.Issues.TryAdd(issue.Id, issue);
    }
}
