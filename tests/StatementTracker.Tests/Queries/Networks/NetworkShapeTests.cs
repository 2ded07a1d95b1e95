using StatementTracker.Model;
using StatementTracker.Queries.Networks;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries.Networks;

/// <summary>Which nodes and edges of a stored record's networks are shown, and under which labels.</summary>
public class NetworkShapeTests
{
    private static readonly CodedFilter Usual = new(NetworkFilter.Everything, CodingRules.Usual);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Labels_are_names_sorted_ordinally_and_told_apart_by_slugs(string provider)
    {
        using var record = new StoredRecord(provider);
        var wall = record.Issue("Sea wall");
        Says(record, record.Actor("two officials", ActorKind.Unnamed, "two-officials"), wall, Stance.For);
        Says(record, record.Actor("two officials", ActorKind.Unnamed, "two-officials-2"), wall, Stance.For);
        Says(record, record.Actor("Sea wall", ActorKind.Organization, "sea-wall-inc"), wall, Stance.For);
        Says(record, record.Actor("Éva Orr"), wall, Stance.For);
        Says(record, record.Actor("Zed Fenn"), wall, Stance.For);

        var network = await Affiliation(record, new NetworkExtent());

        Assert.Equal(
            ["Sea wall (sea-wall-inc)", "Zed Fenn", "two officials (two-officials)", "two officials (two-officials-2)", "Éva Orr", "Sea wall (sea-wall)"],
            network.Nodes.Select(n => n.Label));
        Assert.Equal([.. Enumerable.Repeat(NetworkNodeType.Actor, 5), NetworkNodeType.Issue], network.Nodes.Select(n => n.Type));
        Assert.Equal(network.Nodes.SkipLast(1).Select(n => (n.Label, "Sea wall (sea-wall)")), network.Edges.Select(e => (e.Source, e.Target)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nodes_without_an_edge_are_left_out_shown_where_active_or_shown_all(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, lockGate) = (record.Issue("Sea wall"), record.Issue("Lock gate"));
        record.Issue("Dyke");
        Says(record, record.Actor("Ada Fenn"), wall, Stance.For);
        Says(record, record.Actor("Bo Moor"), wall, Stance.For);
        Says(record, record.Actor("Cy Lund"), lockGate, Stance.For);
        record.Actor("Dee Holt");
        record.Actor("Velmara", ActorKind.State);
        var people = Usual with { Filter = NetworkFilter.Everything with { Kinds = [ActorKind.Person] } };

        async Task<IEnumerable<string>> Shown(Isolates isolates) =>
            (await record.Networks.CongruenceAsync(people, CongruenceQualifier.Congruence, PairNormalisation.No, new NetworkExtent(isolates), Walk.Never)).Nodes.Select(n => n.Label);

        Assert.Equal(["Ada Fenn", "Bo Moor"], await Shown(Isolates.LeaveOut));
        Assert.Equal(["Ada Fenn", "Bo Moor", "Cy Lund"], await Shown(Isolates.Active));
        Assert.Equal(["Ada Fenn", "Bo Moor", "Cy Lund", "Dee Holt"], await Shown(Isolates.All));
        var twoModes = await Affiliation(record, new NetworkExtent(Isolates.All));
        Assert.Equal(["Dyke", "Lock gate", "Sea wall"], twoModes.Nodes.Where(n => n.Type == NetworkNodeType.Issue).Select(n => n.Label));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_most_active_actors_and_the_heaviest_edges_are_shown_and_the_cut_is_told(string provider)
    {
        using var record = new StoredRecord(provider);
        var (wall, dyke) = (record.Issue("Sea wall"), record.Issue("Dyke"));
        Says(record, record.Actor("Ada Fenn"), wall, Stance.For);
        Says(record, record.Actor("Bo Moor"), wall, Stance.For, times: 2);
        Says(record, record.Actor("Cy Lund"), wall, Stance.For, times: 3);
        Says(record, record.Actor("Dee Holt"), dyke, Stance.Against);

        var whole = await Affiliation(record, new NetworkExtent(MostActors: 4, MostEdges: 4));
        var fewActors = await Affiliation(record, new NetworkExtent(MostActors: 3));
        var fewEdges = await Affiliation(record, new NetworkExtent(MostEdges: 2));
        var heavy = await Affiliation(record, new NetworkExtent(Isolates.LeaveOut, MinWeight: 1.5));
        var withOthers = await Affiliation(record, new NetworkExtent(Isolates.All, MostActors: 3));

        Assert.False(whole.Truncated);
        Assert.Equal((true, "Ada Fenn, Bo Moor, Cy Lund, Dyke, Sea wall"), (fewActors.Truncated, Labels(fewActors)));
        Assert.Equal((true, "Bo Moor, Cy Lund"), (fewEdges.Truncated, string.Join(", ", fewEdges.Edges.Select(e => e.Source))));
        Assert.Equal((false, "Bo Moor, Cy Lund, Sea wall"), (heavy.Truncated, Labels(heavy)));
        Assert.True(withOthers.Truncated);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_actors_are_tied_by_what_they_agree_and_conflict_on(string provider)
    {
        using var record = new StoredRecord(provider);
        var (ada, bo, wall, dyke) = (record.Actor("Ada Fenn"), record.Actor("Bo Moor"), record.Issue("Sea wall"), record.Issue("Dyke"));
        Says(record, bo, wall, Stance.For, times: 2);
        Says(record, ada, wall, Stance.For, times: 3);
        Says(record, bo, dyke, Stance.For);
        Says(record, ada, dyke, Stance.Against);

        var congruence = await record.Networks.CongruenceAsync(Usual, CongruenceQualifier.Congruence, PairNormalisation.Average, new NetworkExtent(), Walk.Never);
        var conflict = await record.Networks.ConflictAsync(Usual, PairNormalisation.No, new NetworkExtent(), Walk.Never);

        Assert.Equal([new NetworkEdge("Ada Fenn", "Bo Moor", 6 / 3.5, 6, 0, 1, null, null)], congruence.Edges);
        Assert.Equal([new NetworkEdge("Ada Fenn", "Bo Moor", 1, 6, 0, 1, null, null)], conflict.Edges);
        Assert.Equal((NetworkKind.Conflict, false), (conflict.Network, conflict.Directed));
    }

    private static Task<NetworkResponse> Affiliation(StoredRecord record, NetworkExtent extent) =>
        record.Networks.AffiliationAsync(Usual, AffiliationQualifier.Ignore, AffiliationNormalisation.No, extent, Walk.Never);

    private static string Labels(NetworkResponse network) => string.Join(", ", network.Nodes.Select(n => n.Label));

    private static void Says(StoredRecord record, Actor speaker, Issue issue, Stance stance, int times = 1)
    {
        for (var i = 0; i < times; i++) Takes(record.Statement(record.Article(Day(5, 1 + i)), speaker), issue, stance);
    }
}
