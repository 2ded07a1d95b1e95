using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class ReferenceGraphTests
{
    [Theory]
    [OnSqlite(GraphDirection.Outgoing, 1, "2 3"), OnPostgreSql(GraphDirection.Outgoing, 1, "2 3")]
    [OnSqlite(GraphDirection.Outgoing, 2, "2 3 4"), OnPostgreSql(GraphDirection.Outgoing, 2, "2 3 4")]
    [OnSqlite(GraphDirection.Incoming, 1, "2 1"), OnPostgreSql(GraphDirection.Incoming, 1, "2 1")]
    [OnSqlite(GraphDirection.Incoming, 10, "2 1 0"), OnPostgreSql(GraphDirection.Incoming, 10, "2 1 0")]
    [OnSqlite(GraphDirection.Both, 1, "2 1 3"), OnPostgreSql(GraphDirection.Both, 1, "2 1 3")]
    [OnSqlite(GraphDirection.Both, 2, "2 1 3 0 4"), OnPostgreSql(GraphDirection.Both, 2, "2 1 3 0 4")]
    public async Task A_graph_reaches_as_far_as_its_depth_and_only_in_its_direction(
        string provider, GraphDirection direction, int depth, string reached)
    {
        using var record = new StoredRecord(provider);
        var line = Line(record, 5);

        var graph = await record.Graph.AroundAsync(line[2].Id, direction, depth, Walk.Never);

        Assert.NotNull(graph);
        Assert.Equal(line[2].Id, graph.Root);
        Assert.Equal(reached, string.Join(' ', graph.Nodes.Select(n => line.FindIndex(s => s.Id == n.Id))));
        Assert.Equal(graph.Nodes.Count - 1, graph.Edges.Count);
        Assert.False(graph.Truncated);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cycle_is_walked_once(string provider)
    {
        using var record = new StoredRecord(provider);
        var line = Line(record, 3);
        record.Reference(line[2], line[0]);
        record.Reference(line[0], line[0]);

        foreach (var direction in Enum.GetValues<GraphDirection>())
        {
            var graph = await record.Graph.AroundAsync(line[0].Id, direction, ReferenceGraph.MaxDepth, Walk.Never);

            Assert.NotNull(graph);
            Assert.Equal(line.Select(s => s.Id).ToHashSet(), graph.Nodes.Select(n => n.Id).ToHashSet());
            Assert.Equal(4, graph.Edges.DistinctBy(e => e.Id).Count());
            Assert.Equal(4, graph.Edges.Count);
            Assert.False(graph.Truncated);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task More_statements_than_fit_are_left_out_and_that_is_said(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var root = record.Statement(article);
        for (var i = 1; i < ReferenceGraph.MaxNodes; i++) record.Reference(record.Statement(article), root);
        var full = await record.Graph.AroundAsync(root.Id, GraphDirection.Both, 2, Walk.Never);
        record.Reference(record.Statement(record.Article()), root);

        var graph = await record.Graph.AroundAsync(root.Id, GraphDirection.Both, 2, Walk.Never);

        Assert.NotNull(full);
        Assert.NotNull(graph);
        Assert.Equal((ReferenceGraph.MaxNodes, false), (full.Nodes.Count, full.Truncated));
        Assert.Equal((ReferenceGraph.MaxNodes, true), (graph.Nodes.Count, graph.Truncated));
        var shown = graph.Nodes.Select(n => n.Id).ToHashSet();
        Assert.All(graph.Edges, edge => Assert.True(shown.Contains(edge.From.Id) && shown.Contains(edge.To!.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task More_references_than_fit_are_left_out_and_that_is_said(string provider)
    {
        using var record = new StoredRecord(provider);
        var root = record.Statement(record.Article());
        for (var i = 0; i <= ReferenceGraph.MaxEdges; i++) record.Reference(root, null);

        var graph = await record.Graph.AroundAsync(root.Id, GraphDirection.Outgoing, 1, Walk.Never);

        Assert.NotNull(graph);
        Assert.Equal((ReferenceGraph.MaxEdges, true), (graph.Edges.Count, graph.Truncated));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_without_a_target_is_an_edge_and_a_rejected_or_removed_one_is_none(string provider)
    {
        using var record = new StoredRecord(provider);
        var (article, removed) = (record.Article(), record.Article());
        removed.RemovedAt = Start;
        var (root, other, gone) = (record.Statement(article), record.Statement(article), record.Statement(removed));
        var open = record.Reference(root, null);
        var toGone = record.Reference(root, gone);
        record.Reference(root, other).Review = ReviewState.Rejected;
        record.Reference(root, other).RemovedAt = Start;
        record.Reference(gone, root);

        var graph = await record.Graph.AroundAsync(root.Id, GraphDirection.Both, 3, Walk.Never);

        Assert.NotNull(graph);
        Assert.Equal([root.Id], graph.Nodes.Select(n => n.Id));
        Assert.Equal([open.Id, toGone.Id], graph.Edges.Select(e => e.Id));
        Assert.All(graph.Edges, edge => Assert.Null(edge.To));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task There_is_no_graph_around_what_is_not_found(string provider)
    {
        using var record = new StoredRecord(provider);
        var removed = record.Statement(record.Article());
        removed.RemovedAt = Start;

        Assert.Null(await record.Graph.AroundAsync(removed.Id, GraphDirection.Both, 1, Walk.Never));
        Assert.Null(await record.Graph.AroundAsync(Guid.CreateVersion7(), GraphDirection.Both, 1, Walk.Never));
    }

    /// <summary>Each statement refers to the next.</summary>
    private static List<Statement> Line(StoredRecord record, int length)
    {
        var article = record.Article();
        var line = Enumerable.Range(0, length).Select(_ => record.Statement(article)).ToList();
        foreach (var (from, to) in line.Zip(line.Skip(1))) record.Reference(from, to);
        return line;
    }
}
