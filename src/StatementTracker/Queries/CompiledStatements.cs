using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>Statements and what belongs to them, by queries translated once for each database.</summary>
internal sealed class CompiledStatements
{
    private static readonly ConditionalWeakTable<IModel, CompiledStatements> OfModels = [];

    /// <summary>The standing statement of this id.</summary>
    public Func<TrackerDbContext, Guid, IAsyncEnumerable<StatementResponse>> OfId { get; } = Shown(
        (TrackerDbContext db, Guid id) => db.Statements.AsNoTracking().Where(s => s.Id == id));

    /// <summary>The standing ones among these.</summary>
    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<StatementResponse>> Among { get; } = Shown(
        (TrackerDbContext db, Guid[] ids) => db.Statements.AsNoTracking().Where(s => ids.Contains(s.Id)));

    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<SpeakerRow>> Speakers { get; } = EF.CompileAsyncQuery(
        (TrackerDbContext db, Guid[] ids) => db.StatementSpeakers.Where(p => ids.Contains(p.StatementId))
            .OrderBy(p => p.StatementId).ThenBy(p => p.Ordinal).ThenBy(p => p.Id)
            .Select(p => new SpeakerRow(p.StatementId, new SpeakerResponse(
                p.Actor == null ? null : new ActorLabel(p.Actor.Id, p.Actor.Slug, p.Actor.Name, p.Actor.Kind),
                p.Link,
                p.Role,
                SpanResponse.Of(p.RoleSpan),
                p.OnBehalfOf == null ? null : new ActorLabel(p.OnBehalfOf.Id, p.OnBehalfOf.Slug, p.OnBehalfOf.Name, p.OnBehalfOf.Kind),
                SpanResponse.Of(p.Mention)))));

    public Func<TrackerDbContext, Guid[], IAsyncEnumerable<StanceRow>> Stances { get; } = EF.CompileAsyncQuery(
        (TrackerDbContext db, Guid[] ids) => db.StatementStances.Where(t => ids.Contains(t.StatementId) && t.Issue!.RemovedAt == null)
            .OrderBy(t => t.StatementId).ThenBy(t => t.Issue!.Slug).ThenBy(t => t.Id)
            .Select(t => new StanceRow(t.StatementId, new StanceResponse(
                new IssueLabel(t.Issue!.Id, t.Issue.Slug, t.Issue.Title),
                t.Stance,
                t.Basis,
                t.Conditional,
                SpanResponse.Of(t.Condition),
                SpanResponse.Of(t.Evidence),
                t.Confidence))));

    /// <summary>A compiled query belongs to the model it first ran on.</summary>
    public static CompiledStatements Of(TrackerDbContext db) => OfModels.GetValue(db.Model, _ => new CompiledStatements());

    private static Func<TrackerDbContext, TKey, IAsyncEnumerable<StatementResponse>> Shown<TKey>(Expression<Func<TrackerDbContext, TKey, IQueryable<Statement>>> found) =>
        EF.CompileAsyncQuery(StatementProjection.Row.Of(found.Where(Standing.StatementStands)));
}

internal sealed record SpeakerRow(Guid StatementId, SpeakerResponse Speaker);

internal sealed record StanceRow(Guid StatementId, StanceResponse Stance);
