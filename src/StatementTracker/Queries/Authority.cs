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
    private const int MostBehind = 200;

    /// <summary>Null where the statement is not found.</summary>
    public async Task<AuthorityResponse?> OfAsync(Guid statementId, CancellationToken cancellationToken)
    {
        var utterance = await db.StandingStatements().Where(s => s.Id == statementId)
            .Select(s => (Guid?)s.UtteranceId).SingleOrDefaultAsync(cancellationToken);
        if (utterance is null) return null;

        var chain = new List<(Guid Statement, ReferenceRow? Reference)>();
        var forks = new List<(Guid Statement, ReferenceRow Reference)>();
        var heard = new HashSet<Guid>();
        var carrying = await CarryingAsync(await UtterancesBehindAsync(utterance.Value, cancellationToken), cancellationToken);
        for (Guid? next = statementId; next is { } here && heard.Add(utterance!.Value);)
        {
            if (!carrying.TryGetValue(utterance.Value, out var ways)) ways = (await CarryingAsync([utterance.Value], cancellationToken))[utterance.Value];
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
    /// What each of these utterances rests on: resolved before unresolved, deferring before the others, then in text order, so that the
    /// order of arrival decides nothing. One reference for each utterance meant.
    /// </summary>
    private async Task<Dictionary<Guid, IReadOnlyList<ReferenceRow>>> CarryingAsync(Guid[] utterances, CancellationToken cancellationToken)
    {
        var rows = await CompiledReferences.Of(db).Carrying(db, utterances).ToListAsync(cancellationToken);
        var ofUtterances = rows
            .OrderBy(r => r.ToId is null).ThenBy(r => r.Type == ReferenceType.DefersTo ? 0 : 1)
            .ThenBy(r => r.Evidence is [var first, ..] ? first.Start : int.MaxValue).ThenBy(r => r.Id)
            .ToLookup(r => r.FromUtteranceId);
        return utterances.ToDictionary(id => id, id => (IReadOnlyList<ReferenceRow>)[.. ofUtterances[id].DistinctBy(r => r.ToUtteranceId ?? r.Id)]);
    }

    /// <summary>All that the chain can lead to and maybe more, in one question; beyond <see cref="MostBehind"/> each is asked for in its turn.</summary>
    /// <remarks>CROSS JOIN has SQLite keep this order of tables, which it otherwise turns round for want of statistics.</remarks>
    private Task<Guid[]> UtterancesBehindAsync(Guid utterance, CancellationToken cancellationToken) => db.Database.SqlQuery<Guid>(
        $"""
        WITH RECURSIVE behind(id) AS (
          SELECT {utterance}
          UNION
          SELECT t."UtteranceId"
          FROM behind b CROSS JOIN statements f CROSS JOIN "references" r CROSS JOIN statements t
          WHERE f."UtteranceId" = b.id AND r."FromId" = f."Id" AND t."Id" = r."ToId" AND r."MadeBy" = 'speaker' AND r."Type" IN ('defersTo', 'reaffirms', 'agreesWith') AND r."RemovedAt" IS NULL)
        SELECT id AS "Value" FROM behind LIMIT {MostBehind}
        """).ToArrayAsync(cancellationToken);
}
