using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Loads statements with all that belongs to them, and positions, into a record.</summary>
internal sealed class StatementRows(TrackerDbContext context, Record record, ActorRows actors, CancellationToken cancellationToken)
{
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
