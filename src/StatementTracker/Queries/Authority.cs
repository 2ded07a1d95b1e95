using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <param name="Chain">From the statement asked about to the one it rests on.</param>
/// <param name="Forks">Further authorities that statements of the chain name; the chain does not follow them.</param>
/// <param name="Cycle">True where the chain leads back into itself and so ends.</param>
/// <param name="Complete">True where the last statement rests on no other.</param>
public sealed record AuthorityResponse(
    IReadOnlyList<AuthorityLink> Chain, IReadOnlyList<AuthorityFork> Forks, bool Cycle, bool Complete);

/// <param name="Statement">A statement of the chain.</param>
/// <param name="Reference">The reference by which it rests on the next one; without a target where that was never seen; null at the end.</param>
public sealed record AuthorityLink(StatementResponse Statement, ReferenceResponse? Reference);

/// <param name="StatementId">The statement of the chain at which the way forks.</param>
/// <param name="Reference">The reference that was not followed.</param>
public sealed record AuthorityFork(Guid StatementId, ReferenceResponse Reference);

/// <summary>On whose authority a statement is made. Only references that carry a stance are followed, of all reports of an utterance alike.</summary>
public sealed class Authority(TrackerDbContext db)
{
    /// <summary>Null where the statement is not found.</summary>
    public async Task<AuthorityResponse?> OfAsync(Guid statementId, CancellationToken cancellationToken)
    {
        var utterance = await db.StandingStatements().Where(s => s.Id == statementId)
            .Select(s => (Guid?)s.UtteranceId).SingleOrDefaultAsync(cancellationToken);
        if (utterance is null) return null;

        var chain = new List<(Guid Statement, ReferenceRow? Reference)>();
        var forks = new List<(Guid Statement, ReferenceRow Reference)>();
        var heard = new HashSet<Guid>();
        for (Guid? next = statementId; next is { } here && heard.Add(utterance!.Value);)
        {
            var ways = await CarryingAsync(utterance.Value, cancellationToken);
            var way = ways is [var best, ..] ? best : null;
            chain.Add((here, way));
            forks.AddRange(ways.Skip(1).Select(other => (here, other)));
            next = way?.ToId;
            utterance = way?.ToUtteranceId;
        }

        var rows = chain.Select(c => c.Reference).OfType<ReferenceRow>().Concat(forks.Select(f => f.Reference)).ToList();
        var references = (await rows.LabelledAsync(db, cancellationToken)).ToDictionary(r => r.Id);
        var statements = await db.StatementsAsync([.. chain.Select(c => c.Statement)], cancellationToken);
        return new(
            [.. chain.Select(c => new AuthorityLink(statements[c.Statement], c.Reference is { } r ? references[r.Id] : null))],
            [.. forks.Select(f => new AuthorityFork(f.Statement, references[f.Reference.Id]))],
            Cycle: utterance is { } last && heard.Contains(last),
            Complete: chain[^1].Reference is null);
    }

    /// <summary>
    /// What an utterance rests on: resolved before unresolved, deferring before the others, then in text order, so that the order
    /// of arrival decides nothing. One reference for each utterance meant.
    /// </summary>
    private async Task<IReadOnlyList<ReferenceRow>> CarryingAsync(Guid utterance, CancellationToken cancellationToken)
    {
        var rows = await db.StandingReferences()
            .Where(r => r.From!.UtteranceId == utterance && r.MadeBy == ReferenceMaker.Speaker && r.Review != ReviewState.Rejected)
            .Where(r => r.Type == ReferenceType.DefersTo || r.Type == ReferenceType.Reaffirms || r.Type == ReferenceType.AgreesWith)
            .Where(r => r.From!.Review != ReviewState.Rejected && (r.To == null || r.To.Review != ReviewState.Rejected))
            .ToRows(db).ToListAsync(cancellationToken);
        return [.. rows
            .OrderBy(r => r.ToId is null).ThenBy(r => r.Type == ReferenceType.DefersTo ? 0 : 1)
            .ThenBy(r => r.Evidence is [var first, ..] ? first.Start : int.MaxValue).ThenBy(r => r.Id)
            .DistinctBy(r => r.ToUtteranceId ?? r.Id)];
    }
}
