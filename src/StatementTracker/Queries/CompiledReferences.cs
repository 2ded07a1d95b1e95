using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>References around statements and the labels of their ends, by queries translated once for each database.</summary>
internal sealed class CompiledReferences
{
    private static readonly ConditionalWeakTable<IModel, CompiledReferences> OfModels = [];

    /// <summary>What an utterance may rest on, of all its reports; a rejected statement or reference links nothing.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> Carrying { get; } = EF.CompileAsyncQuery(
        ReferenceProjection.Row.Of((TrackerDbContext db, Guid[] utterances) => db.References.AsNoTracking()
            .Where(r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null)
            .Where(r => utterances.Contains(r.From!.UtteranceId) && r.MadeBy == ReferenceMaker.Speaker && r.Review != ReviewState.Rejected)
            .Where(r => r.Type == ReferenceType.DefersTo || r.Type == ReferenceType.Reaffirms || r.Type == ReferenceType.AgreesWith)
            .Where(r => r.From!.Review != ReviewState.Rejected && (r.To == null || r.To.Review != ReviewState.Rejected))));

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> outgoing = EF.CompileAsyncQuery(
        ReferenceProjection.Row.Of((TrackerDbContext db, Guid[] ids) => db.References.AsNoTracking()
            .Where(r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null && r.Review != ReviewState.Rejected)
            .Where(r => ids.Contains(r.FromId))
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).AsQueryable()));

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> incoming = EF.CompileAsyncQuery(
        ReferenceProjection.Row.Of((TrackerDbContext db, Guid[] ids) => db.References.AsNoTracking()
            .Where(r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null && r.Review != ReviewState.Rejected)
            .Where(r => r.ToId != null && ids.Contains(r.ToId.Value))
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).AsQueryable()));

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> both = EF.CompileAsyncQuery(
        ReferenceProjection.Row.Of((TrackerDbContext db, Guid[] ids) => db.References.AsNoTracking()
            .Where(r => r.RemovedAt == null && r.From!.RemovedAt == null && r.From.Article!.RemovedAt == null && r.Review != ReviewState.Rejected)
            .Where(r => ids.Contains(r.FromId) || (r.ToId != null && ids.Contains(r.ToId.Value)))
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).AsQueryable()));

    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<EndRow>> Ends { get; } = EF.CompileAsyncQuery(
        (TrackerDbContext db, Guid[] ids) => db.Statements.AsNoTracking()
            .Where(s => ids.Contains(s.Id) && s.RemovedAt == null && s.Article!.RemovedAt == null)
            .Select(s => new EndRow(s.Id, s.ArticleId, s.Text)));

    /// <summary>Those who are known, in text order.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<EndSpeakerRow>> Speakers { get; } = EF.CompileAsyncQuery(
        (TrackerDbContext db, Guid[] ids) => db.StatementSpeakers.Where(p => ids.Contains(p.StatementId) && p.Actor != null)
            .OrderBy(p => p.StatementId).ThenBy(p => p.Ordinal).ThenBy(p => p.Id)
            .Select(p => new EndSpeakerRow(p.StatementId, new ActorLabel(p.Actor!.Id, p.Actor.Slug, p.Actor.Name, p.Actor.Kind))));

    /// <summary>The references of these statements, oldest first; a rejected one links nothing.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> Around(GraphDirection direction) => direction switch
    {
        GraphDirection.Outgoing => outgoing,
        GraphDirection.Incoming => incoming,
        _ => both,
    };

    /// <summary>A compiled query belongs to the model it first ran on.</summary>
    public static CompiledReferences Of(TrackerDbContext db) => OfModels.GetValue(db.Model, _ => new CompiledReferences());
}

internal sealed record EndRow(Guid Id, Guid ArticleId, string Text);

internal sealed record EndSpeakerRow(Guid StatementId, ActorLabel Speaker);
