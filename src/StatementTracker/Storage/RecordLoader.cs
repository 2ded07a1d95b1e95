using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Fills a <see cref="Record"/> from the database, tracked, so that what linking changes is saved.</summary>
public sealed class RecordLoader(TrackerDbContext context)
{
    /// <summary>Runs the stages in order, loading before each what it needs.</summary>
    public Task RunAsync(Record record, IReadOnlyList<LinkingStage> stages, CancellationToken cancellationToken) => throw new NotImplementedException(context.ToString());

    /// <summary>Loads what the keys name and is not loaded yet. Removed records are left out.</summary>
    public Task LoadAsync(Record record, RecordKeys keys, CancellationToken cancellationToken) => throw new NotImplementedException();
}
