using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="ActorId">Only what this actor said, or was said on its behalf.</param>
/// <param name="IssueId">Only what is about this issue.</param>
/// <param name="Stance">Only what takes this side: on the issue if one is given, else on any.</param>
/// <param name="From">Only what may have been said at this instant (UTC) or later; the undated are left out.</param>
/// <param name="To">Only what may have been said at this instant (UTC) or earlier; the undated are left out.</param>
/// <param name="Q">Only content with each of these words in it, ASCII letters without regard to case.</param>
public sealed record StatementFilter(
    Guid? ActorId = null,
    Guid? IssueId = null,
    Guid? ArticleId = null,
    StatementMode? Mode = null,
    SpeechAct? Act = null,
    Stance? Stance = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Q = null);

/// <summary>Who said what.</summary>
public sealed class StatementQueries(TrackerDbContext db)
{
    /// <summary>Newest first, the undated last; then by id, descending.</summary>
    public Task<Page<StatementResponse, InstantCursor>> ListAsync(
        StatementFilter filter, InstantCursor? after, int limit, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());

    public Task<StatementResponse?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException(db.ToString());
}
