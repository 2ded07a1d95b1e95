using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Loads statements with all that belongs to them, and positions, into a record.</summary>
internal sealed class StatementRows(TrackerDbContext context, Record record, ActorRows actors, CancellationToken cancellationToken)
{
    /// <summary>More than the days that may lie between an utterance and the news of it.</summary>
    private const int DaysOfNews = 7;

    public Task LoadAsync(IEnumerable<Guid> ids) => ids.Distinct().Where(id => !record.Statements.ContainsKey(id)).EachChunkAsync(async chunk =>
    {
        var statements = await context.Statements.Where(s => chunk.Contains(s.Id) && s.RemovedAt == null).ToListAsync(cancellationToken);
        await context.StatementSpeakers.Where(s => chunk.Contains(s.StatementId)).OrderBy(s => s.Ordinal).LoadAsync(cancellationToken);
        await context.StatementStances.Where(s => chunk.Contains(s.StatementId)).OrderBy(s => s.Id).LoadAsync(cancellationToken);
        foreach (var statement in statements) record.Statements.TryAdd(statement.Id, statement);

        var references = await LoadReferencesAsync(r => chunk.Contains(r.FromId) || chunk.Contains(r.ToId!.Value));
        var named = statements.SelectMany(s => s.Speakers).SelectMany(s => new[] { s.ActorId, s.OnBehalfOfId })
            .Concat(references.Select(r => r.TargetActorId));
        await actors.LoadAsync(named.OfType<Guid>());
    });

    public Task LoadOfArticleActorsAsync(IEnumerable<Guid> mentions) => mentions.EachChunkAsync(async chunk =>
    {
        await LoadSpokenAsync(s => chunk.Contains(s.ArticleActorId!.Value) || chunk.Contains(s.BodyArticleActorId!.Value));
        await LoadReferencesAsync(r => chunk.Contains(r.TargetArticleActorId!.Value));
    });

    public Task LoadOfActorsAsync(IEnumerable<Guid> ids) => ids.EachChunkAsync(async chunk =>
    {
        await LoadSpokenAsync(s => chunk.Contains(s.ActorId!.Value) || chunk.Contains(s.OnBehalfOfId!.Value));
        await LoadAssertedAsync(p => chunk.Contains(p.ActorId));
    });

    public Task LoadReferencesToAsync(IEnumerable<Guid> ids) => ids.EachChunkAsync(chunk =>
        LoadReferencesAsync(r => chunk.Contains(r.TargetActorId!.Value)));

    public Task LoadUtterancesAsync(IEnumerable<Guid> ids) => ids.EachChunkAsync(async chunk =>
        await LoadAsync(await context.Statements.Where(s => chunk.Contains(s.UtteranceId) && s.RemovedAt == null).Select(s => s.Id).ToListAsync(cancellationToken)));

    /// <summary>Each of the four hashes has an index of its own.</summary>
    public async Task LoadLikeAsync(IEnumerable<NearKey> keys)
    {
        foreach (var window in keys.GroupBy(k => (k.From, k.To), k => (long?)k.Key))
        {
            var ofTime = MaybeSaid(window.Key.From, window.Key.To);
            await window.Distinct().EachChunkAsync(async chunk => await LoadAsync(await ofTime.Where(s => chunk.Contains(s.FirstNearKey)).Select(s => s.Id)
                .Union(ofTime.Where(s => chunk.Contains(s.SecondNearKey)).Select(s => s.Id))
                .Union(ofTime.Where(s => chunk.Contains(s.ThirdNearKey)).Select(s => s.Id))
                .Union(ofTime.Where(s => chunk.Contains(s.FourthNearKey)).Select(s => s.Id))
                .ToListAsync(cancellationToken)));
        }
    }

    /// <summary>Standing statements that may have been said in the window; what has no time itself, near the date of its article.</summary>
    private IQueryable<Statement> MaybeSaid(DateTimeOffset? from, DateTimeOffset? to)
    {
        var standing = context.Statements.Where(s => s.RemovedAt == null);
        if (from is { } first)
        {
            var published = first.AddDays(-DaysOfNews);
            standing = standing.Where(s => s.SaidAt.Earliest == null && s.SaidAt.Latest == null
                ? s.PublishedAt == null || s.PublishedAt >= published
                : s.SaidAt.Latest == null || s.SaidAt.Latest >= first);
        }

        if (to is { } last)
        {
            var published = last.AddDays(DaysOfNews);
            standing = standing.Where(s => s.SaidAt.Earliest == null && s.SaidAt.Latest == null
                ? s.PublishedAt == null || s.PublishedAt <= published
                : s.SaidAt.Earliest == null || s.SaidAt.Earliest <= last);
        }

        return standing;
    }

    public async Task LoadPairsAsync(IReadOnlyCollection<(Guid Actor, Guid Issue)> pairs)
    {
        foreach (var issue in pairs.GroupBy(p => p.Issue, p => p.Actor)) await issue.EachChunkAsync(chunk => LoadPairsAsync(issue.Key, chunk));
    }

    private async Task LoadPairsAsync(Guid issue, Guid[] ids)
    {
        var about = context.StatementStances.Where(s => s.IssueId == issue).Select(s => s.StatementId);
        await LoadSpokenAsync(s => about.Contains(s.StatementId) && (ids.Contains(s.ActorId!.Value) || ids.Contains(s.OnBehalfOfId!.Value)));
        foreach (var position in await context.Positions.Where(p => p.IssueId == issue && ids.Contains(p.ActorId) && p.SupersededAt == null).ToListAsync(cancellationToken))
            record.Positions.TryAdd(position.Id, position);
        foreach (var shift in await context.PositionShifts.Where(p => p.IssueId == issue && ids.Contains(p.ActorId) && p.SupersededAt == null).ToListAsync(cancellationToken))
            record.Shifts.TryAdd(shift.Id, shift);
        await LoadAssertedAsync(p => p.IssueId == issue && ids.Contains(p.ActorId));
    }

    private async Task LoadAssertedAsync(Expression<Func<EditorPosition, bool>> which)
    {
        foreach (var position in await context.EditorPositions.Where(which).Where(p => p.RemovedAt == null).ToListAsync(cancellationToken))
            record.EditorPositions.TryAdd(position.Id, position);
    }

    private async Task LoadSpokenAsync(Expression<Func<StatementSpeaker, bool>> which) =>
        await LoadAsync(await context.StatementSpeakers.Where(which).Select(s => s.StatementId).Distinct().ToListAsync(cancellationToken));

    private async Task<List<Reference>> LoadReferencesAsync(Expression<Func<Reference, bool>> which)
    {
        var references = await context.References.Where(which).Where(r => r.RemovedAt == null).ToListAsync(cancellationToken);
        foreach (var reference in references) record.References.TryAdd(reference.Id, reference);
        return references;
    }
}
