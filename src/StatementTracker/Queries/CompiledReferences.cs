using System.Linq.Expressions;
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
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> Carrying { get; } = Shown(
        (db, utterances) => db.References.AsNoTracking().Where(r => utterances.Contains(r.From!.UtteranceId)),
        references => references
            .Where(r => r.MadeBy == ReferenceMaker.Speaker)
            .Where(r => r.Type == ReferenceType.DefersTo || r.Type == ReferenceType.Reaffirms || r.Type == ReferenceType.AgreesWith)
            .Where(r => r.From!.Review != ReviewState.Rejected && (r.To == null || r.To.Review != ReviewState.Rejected)));

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> outgoing = Shown(
        (db, ids) => db.References.AsNoTracking().Where(r => ids.Contains(r.FromId)), OldestOfGraph);

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> incoming = Shown(
        (db, ids) => db.References.AsNoTracking().Where(r => r.ToId != null && ids.Contains(r.ToId.Value)), OldestOfGraph);

    private readonly Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> both = Shown(
        (db, ids) => db.References.AsNoTracking().Where(r => ids.Contains(r.FromId) || (r.ToId != null && ids.Contains(r.ToId.Value))), OldestOfGraph);

    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<EndRow>> Ends { get; } = EF.CompileAsyncQuery(
        EndsOf((db, ids) => db.Statements.AsNoTracking().Where(s => ids.Contains(s.Id))));

    /// <summary>Those who are known, in text order.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<EndSpeakerRow>> Speakers { get; } = EF.CompileAsyncQuery(
        (TrackerDbContext db, Guid[] ids) => db.StatementSpeakers.Where(p => ids.Contains(p.StatementId) && p.Actor != null)
            .OrderBy(p => p.StatementId).ThenBy(p => p.Ordinal).ThenBy(p => p.Id)
            .Select(p => new EndSpeakerRow(p.StatementId, new ActorLabel(p.Actor!.Id, p.Actor.Slug, p.Actor.Name, p.Actor.Kind))));

    /// <summary>Oldest first, one more than a graph shows, so that its end is known.</summary>
    private static Expression<Func<IQueryable<Reference>, IQueryable<Reference>>> OldestOfGraph =>
        references => references.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Take(ReferenceGraph.MaxEdges + 1);

    /// <summary>The references of these statements, oldest first and at most one more than a graph shows; a rejected one links nothing.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> Around(GraphDirection direction) => direction switch
    {
        GraphDirection.Outgoing => outgoing,
        GraphDirection.Incoming => incoming,
        _ => both,
    };

    /// <summary>A compiled query belongs to the model it first ran on.</summary>
    public static CompiledReferences Of(TrackerDbContext db) => OfModels.GetValue(db.Model, _ => new CompiledReferences());

    private static Func<TrackerDbContext, Guid[], IAsyncEnumerable<ReferenceRow>> Shown(
        Expression<Func<TrackerDbContext, Guid[], IQueryable<Reference>>> found, Expression<Func<IQueryable<Reference>, IQueryable<Reference>>> further) =>
        EF.CompileAsyncQuery(ReferenceProjection.Row.Of(found.Where(Standing.ReferenceStands).Where(r => r.Review != ReviewState.Rejected).Then(further)));

    private static Expression<Func<TrackerDbContext, Guid[], IQueryable<EndRow>>> EndsOf(Expression<Func<TrackerDbContext, Guid[], IQueryable<Statement>>> found) =>
        found.Where(Standing.StatementStands).Then(statements => statements.Select(s => new EndRow(s.Id, s.ArticleId, s.Text)));
}

internal sealed record EndRow(Guid Id, Guid ArticleId, string Text);

internal sealed record EndSpeakerRow(Guid StatementId, ActorLabel Speaker);
