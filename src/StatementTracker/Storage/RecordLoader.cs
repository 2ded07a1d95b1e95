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

    /// <summary>
    /// Looks through the standing record a few articles at a time and loads what a change of the codebook touches, to be tagged and
    /// linked anew; only that is held.
    /// </summary>
    /// <param name="record">What the changes are of.</param>
    /// <param name="carrying">Only articles with a statement that carries one of these issues; null looks through all.</param>
    /// <param name="retags">True for a statement to tag again; its article, speakers and their names are in the record beside it.</param>
    /// <param name="relinks">True for a reference to link again.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task LoadTouchedAsync(
        Record record, IReadOnlySet<Guid>? carrying, Func<Record, Statement, bool> retags, Func<Reference, bool> relinks, CancellationToken cancellationToken)
    {
        if (carrying is { Count: 0 }) return;
        var scan = new RecordScan(context);
        var keys = new RecordKeys();
        await foreach (var part in scan.StatementsAsync(carrying, cancellationToken))
            record.Changes.Tags.UnionWith(part.Statements.Values.Where(s => retags(part, s)).Select(s => s.Id));
        record.Changes.Statements.UnionWith(record.Changes.Tags);
        await foreach (var part in scan.ReferencesAsync(cancellationToken))
        {
            foreach (var reference in part.Where(relinks))
            {
                record.Changes.References.Add(reference.Id);
                keys.Statements.Add(reference.FromId);
            }
        }

        await LoadAsync(record, keys, cancellationToken);
    }

    /// <summary>Loads the codebook.</summary>
    internal async Task LoadIssuesAsync(Record record, CancellationToken cancellationToken)
    {
        foreach (var issue in await context.Issues.Where(i => i.RemovedAt == null).OrderBy(i => i.Slug).ToListAsync(cancellationToken))
            record.Issues.TryAdd(issue.Id, issue);
    }
}
