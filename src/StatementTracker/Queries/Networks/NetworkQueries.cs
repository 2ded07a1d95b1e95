using StatementTracker.Storage;

namespace StatementTracker.Queries.Networks;

/// <summary>Who takes which side, who agrees, who conflicts, and who defers, as networks.</summary>
public sealed class NetworkQueries(TrackerDbContext db)
{
    public async Task<NetworkResponse> AffiliationAsync(
        CodedFilter coded, AffiliationQualifier qualifier, AffiliationNormalisation normalisation, NetworkExtent extent, CancellationToken cancellationToken)
    {
        var (matrix, counts) = await CountAsync(coded, ignoresStance: qualifier == AffiliationQualifier.Ignore, cancellationToken);
        var nodes = await NetworkNodes.ChooseAsync(db, coded.Filter, extent, AsNodes(matrix.Actors), AsNodes(matrix.Issues), cancellationToken);
        return nodes.Network(NetworkKind.Affiliation, counts, Affiliation.Ties(matrix, nodes.Actors, nodes.Issues, qualifier, normalisation));
    }

    public async Task<NetworkResponse> CongruenceAsync(
        CodedFilter coded, CongruenceQualifier qualifier, PairNormalisation normalisation, NetworkExtent extent, CancellationToken cancellationToken)
    {
        var (matrix, counts) = await CountAsync(coded, ignoresStance: qualifier == CongruenceQualifier.Ignore, cancellationToken);
        var nodes = await NetworkNodes.ChooseAsync(db, coded.Filter, extent, AsNodes(matrix.Actors), issues: null, cancellationToken);
        return nodes.Network(NetworkKind.Congruence, counts, Congruence.Ties(matrix, nodes.Actors, qualifier, normalisation));
    }

    public async Task<NetworkResponse> ConflictAsync(
        CodedFilter coded, PairNormalisation normalisation, NetworkExtent extent, CancellationToken cancellationToken)
    {
        var (matrix, counts) = await CountAsync(coded, ignoresStance: false, cancellationToken);
        var nodes = await NetworkNodes.ChooseAsync(db, coded.Filter, extent, AsNodes(matrix.Actors), issues: null, cancellationToken);
        return nodes.Network(NetworkKind.Conflict, counts, Conflict.Ties(matrix, nodes.Actors, normalisation));
    }

    public async Task<NetworkResponse> DeferenceAsync(DeferralFilter deferring, NetworkExtent extent, CancellationToken cancellationToken)
    {
        var network = new DeferenceNetwork(new Duplicates(deferring.Duplicates, ignoresStance: true));
        var (dated, undated) = (new HashSet<(Guid, Guid, Guid, Guid)>(), new HashSet<(Guid, Guid, Guid, Guid)>());
        await foreach (var deferral in new Deferrals(db, deferring.Filter, deferring.Types).ReadAsync(cancellationToken))
        {
            var report = (deferral.Report, deferral.Utterance, deferral.From, deferral.To);
            if (deferral.Date is null) undated.Add(report);
            else dated.Add(report);
            if (deferral.Date is not null || deferring.Filter.Undated == Undated.Include) network.Add(deferral);
        }

        var nodes = await NetworkNodes.ChooseAsync(db, deferring.Filter, extent, network.Actors, issues: null, cancellationToken);
        return nodes.Network(
            NetworkKind.Deference, new NetworkCounts(network.Deferrals, undated.Count(u => !dated.Contains(u)), network.Dropped), network.Ties(nodes.Actors));
    }

    private async Task<(CountingMatrix Matrix, NetworkCounts Counts)> CountAsync(
        CodedFilter coded, bool ignoresStance, CancellationToken cancellationToken)
    {
        var matrix = new CountingMatrix();
        var read = new CodedStatements(db, coded.Filter, coded.Rules);
        var duplicates = new Duplicates(coded.Duplicates, ignoresStance);
        var taken = 0;

        // Which of two repetitions came first shows only where they may differ in stance, or in date.
        var reportsDiffer = coded.Filter.Reports == ReportCounting.Once && (coded.Duplicates != DuplicateRule.Include || coded.Filter.Undated == Undated.Include);
        var inOrder = reportsDiffer || (ignoresStance && coded.Duplicates != DuplicateRule.Include);
        await foreach (var statement in read.ReadAsync(inOrder, cancellationToken))
        {
            if (!duplicates.Keeps(statement)) continue;
            matrix.Add(statement);
            taken++;
        }

        return (matrix, new NetworkCounts(taken, read.Undated, duplicates.Dropped));
    }

    private static Dictionary<Guid, NodeCounts> AsNodes(IReadOnlyDictionary<Guid, StanceCounts> counts) =>
        counts.ToDictionary(c => c.Key, c => c.Value.AsNode);
}
