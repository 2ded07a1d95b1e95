using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>What a network is made of where some of the record is left out: conditions for the database, and the sides that still stand.</summary>
internal sealed class Remaining
{
    private readonly Without without;
    private readonly ArticlesLeftOut articles;

    private Remaining(Without without, ArticlesLeftOut articles) => (this.without, this.articles) = (without, articles);

    /// <summary>Null where nothing is left out.</summary>
    public static async Task<Remaining?> OfAsync(TrackerDbContext db, Without? without, CancellationToken cancellationToken) => without is null
        ? null
        : new Remaining(without, await ArticlesLeftOut.OfAsync(db, without.Articles ?? [], without.Publishers ?? [], cancellationToken));

    public IQueryable<Statement> Of(IQueryable<Statement> statements)
    {
        if (articles.Ids.Count > 0) statements = statements.Where(s => !articles.Ids.Contains(s.ArticleId));
        if (articles.Publishers.Count > 0) statements = statements.Where(s => s.Article!.Publisher == null || !articles.Publishers.Contains(s.Article.Publisher));
        if (without.MinConfidence is { } least) statements = statements.Where(s => s.Confidence == null || s.Confidence >= least);
        return without.ReviewedOnly ? statements.Where(s => s.Review == ReviewState.Confirmed || s.Review == ReviewState.Edited) : statements;
    }

    public IQueryable<StatementStance> Of(IQueryable<StatementStance> sides) =>
        without.MinConfidence is { } least ? sides.Where(t => t.Confidence == null || t.Confidence >= least) : sides;

    public IQueryable<Reference> Of(IQueryable<Reference> references) =>
        without.MinConfidence is { } least ? references.Where(r => r.Confidence == null || r.Confidence >= least) : references;

    /// <summary>
    /// The sides that references still carry: a chain falls where a link of it is left out, or where no report is left of what it leads to.
    /// Found from the words that stand by themselves on, so that a circle carries nothing.
    /// </summary>
    public async Task<HashSet<Guid>> CarriedAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        var statements = Of(db.StandingStatements()).Where(s => s.Review != ReviewState.Rejected);
        var sides = Of(db.StatementStances.AsNoTracking());
        var carried = await (
            from t in sides
            join s in statements on t.StatementId equals s.Id
            join r in Of(db.StandingReferences()) on t.ReferenceId equals r.Id
            where t.Basis == Basis.Deferred && r.ToId != null
            select new Carried(t.Id, s.UtteranceId, t.IssueId, t.ViaIssueId, r.To!.UtteranceId)).ToListAsync(cancellationToken);
        var meant = db.References.Where(r => r.ToId != null).Select(r => r.To!.UtteranceId);
        var grounded = (await (
            from t in sides
            join s in statements on t.StatementId equals s.Id
            where t.Basis != Basis.Deferred && meant.Contains(s.UtteranceId)
            select new { s.UtteranceId, t.IssueId }).Distinct().ToListAsync(cancellationToken)).Select(g => (g.UtteranceId, g.IssueId)).ToHashSet();

        var waiting = carried.ToLookup(c => c.Meant);
        HashSet<Guid> standing = [];
        for (var open = new Queue<(Guid Utterance, Guid Issue)>(grounded); open.TryDequeue(out var ground);)
        {
            foreach (var side in waiting[ground.Utterance].Where(side => ground.Issue == side.Issue || ground.Issue == side.Via))
            {
                standing.Add(side.Id);
                if (grounded.Add((side.Utterance, side.Issue))) open.Enqueue((side.Utterance, side.Issue));
            }
        }

        return standing;
    }

    /// <summary>A side on an issue that an utterance takes by what another one says.</summary>
    private sealed record Carried(Guid Id, Guid Utterance, Guid Issue, Guid? Via, Guid Meant);
}
