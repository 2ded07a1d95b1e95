using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>How few statements a position hangs on.</summary>
public sealed class Sensitivity(TrackerDbContext db, RecordLoader loader, IReadOnlyList<LinkingStage> stages)
{
    /// <summary>So many suppositions are derived at most before the search is given up.</summary>
    public const int MostTries = 300;

    /// <summary>
    /// Tries all sets of one statement, then of two, and so on, in the order of the derivation. Where that would take too long, it takes away
    /// all and puts back what makes no difference: none can be spared of what is left, but a smaller set may exist.
    /// </summary>
    /// <returns>Null where no standing position has the id.</returns>
    public async Task<SensitivityResponse?> OfAsync(Guid positionId, CancellationToken cancellationToken)
    {
        var position = await db.Positions.AsNoTracking()
            .Where(p => p.SupersededAt == null && (p.Id == positionId || p.EditorPositionId == positionId))
            .OrderByDescending(p => p.IsCurrent).ThenBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        if (position is null) return null;
        var search = new Search(position, new Supposition(db, loader, stages, [(position.ActorId, position.IssueId)]), cancellationToken);
        var found = await search.RunAsync();
        var statements = await db.StatementsAsync(found.Statements, cancellationToken);
        return new(positionId, position.Stance, position.Conditional, [.. found.Statements.Select(id => statements[id])], found.Becomes, found.Exact, found.NoneUpTo, search.Considered);
    }

    private sealed record Found(IReadOnlyList<Guid> Statements, SupposedAnswer? Becomes, bool Exact, int NoneUpTo);

    private sealed class Search(Position position, Supposition supposition, CancellationToken cancellationToken)
    {
        private List<Guid> candidates = [];
        private int tries;

        public int Considered => candidates.Count;

        public async Task<Found> RunAsync()
        {
            // Supposing nothing loads all that the pair rests on.
            await supposition.WithoutAsync([], cancellationToken);
            candidates = Candidates(await supposition.EvidenceAsync(cancellationToken), position);
            var size = 1;
            for (; size <= candidates.Count && tries + Sets(candidates.Count, size) <= MostTries; size++)
            {
                foreach (var set in Choose(candidates, size, 0))
                {
                    if (await TryAsync(set) is { Changed: true } trial) return new Found(set, trial.Answer, Exact: true, size - 1);
                }
            }

            return size > candidates.Count ? new Found([], Answer(position), Exact: true, candidates.Count) : await ShrinkAsync(size - 1);
        }

        private async Task<Found> ShrinkAsync(int noneUpTo)
        {
            if (!(await TryAsync(candidates)).Changed) return new Found([], Answer(position), Exact: true, candidates.Count);
            var left = candidates.ToList();
            foreach (var spared in Enumerable.Reverse(candidates).TakeWhile(_ => tries < 2 * MostTries))
            {
                List<Guid> without = [.. left.Where(id => id != spared)];
                if ((await TryAsync(without)).Changed) left = without;
            }

            return new Found(left, (await TryAsync(left)).Answer, Exact: false, noneUpTo);
        }

        private async Task<(bool Changed, SupposedAnswer? Answer)> TryAsync(IReadOnlyCollection<Guid> without)
        {
            tries++;
            var supposed = await supposition.WithoutAsync(without, cancellationToken);
            var rows = supposed.Positions.Values.Where(p => p.ActorId == position.ActorId && p.IssueId == position.IssueId && p.SupersededAt is null && IsOfThatTime(p)).ToList();
            if (rows.Exists(p => p.Stance == position.Stance && p.Conditional == position.Conditional)) return (false, null);
            return (true, rows.Count > 0 ? Answer(rows[0]) : null);
        }

        /// <summary>Whether it would answer where the position does now.</summary>
        private bool IsOfThatTime(Position other)
        {
            if (position.Basis == Basis.Reported) return other.Basis == Basis.Reported && other.StatementId == position.StatementId;
            if (other.Basis == Basis.Reported) return false;
            if (position.IsCurrent) return other.IsCurrent;
            if ((position.CertainFrom ?? position.PossibleFrom) is not { } moment) return other is { CertainFrom: null, PossibleFrom: null };
            return (other.CertainTo is null || other.CertainTo > moment) && (position.CertainFrom is null ? other.PossibleFrom <= moment : other.CertainFrom <= moment);
        }

        private static SupposedAnswer Answer(Position position) => new(position.Stance, position.Basis, position.Conditional);
    }

    /// <summary>Statements that bear on the pair: its actor's own, all they rest on, and what takes those back; those of the derivation first.</summary>
    private static List<Guid> Candidates(Record record, Position position)
    {
        var bearing = record.Statements.Values
            .Where(s => s.StandsFor().Contains(position.ActorId) && s.Stances.Any(t => t.IssueId == position.IssueId)).Select(s => s.Id)
            .Concat(position.Detail.Derivation.Select(d => d.StatementId).OfType<Guid>()).ToHashSet();
        var links = record.References.Values.Where(r => r is { IsRemoved: false, ToId: not null }).ToList();
        for (var open = new Queue<Guid>(bearing); open.TryDequeue(out var id);)
        {
            var next = links.Where(r => r.CarriesStance && r.FromId == id).Select(r => r.ToId!.Value).Concat(links.Where(r => r.TakesBack && r.ToId == id).Select(r => r.FromId));
            foreach (var other in next.Where(other => record.Statements.ContainsKey(other) && bearing.Add(other))) open.Enqueue(other);
        }

        var order = position.Detail.Derivation.Select(d => d.StatementId).OfType<Guid>().Distinct().Index().ToDictionary(d => d.Item, d => d.Index);
        return [.. bearing.Where(record.Statements.ContainsKey).Select(id => record.Statements[id]).Where(s => !s.IsRemoved && s.Review != ReviewState.Rejected)
            .OrderBy(s => order.GetValueOrDefault(s.Id, int.MaxValue)).ThenBy(s => s.TieBreaker, StringComparer.Ordinal).Select(s => s.Id)];
    }

    /// <summary>How many sets of a size there are, or more than are ever tried.</summary>
    private static int Sets(int of, int size)
    {
        var sets = 1L;
        for (var i = 0; i < size && sets <= MostTries; i++) sets = sets * (of - i) / (i + 1);
        return (int)Math.Min(sets, MostTries + 1);
    }

    private static IEnumerable<List<Guid>> Choose(List<Guid> of, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= of.Count - size; i++)
        {
            foreach (var rest in Choose(of, size - 1, i + 1)) yield return [of[i], .. rest];
        }
    }
}
