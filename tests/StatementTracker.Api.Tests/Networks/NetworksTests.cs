using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Networks;

public class NetworksTests
{
    private const string Formula = "=cmd, \"Ltd\"";

    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_are_tied_to_issues_with_the_counts_for_and_against(string provider)
    {
        using var desk = await Assembly(provider);

        var network = await desk.Http.GetJson("/api/v1/networks/affiliation?qualifier=subtract&normalisation=activity");

        Assert.Equal(("affiliation", "false", "false"), (network.Text("network"), network.Text("directed"), network.Text("truncated")));
        Assert.Equal(("4", "1", "0"), (network.Text("counts.statements"), network.Text("counts.undated"), network.Text("counts.duplicates")));
        Assert.Equal([$"{Formula} actor 1", "Ana Verin actor 2", "Bo Karr actor 1", "Observers issue 4"], Nodes(network));
        Assert.Equal([$"{Formula} > Observers -1 0 1", "Ana Verin > Observers 1 2 0", "Bo Karr > Observers -1 0 1"], Edges(network));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_are_tied_where_they_agree_and_where_they_conflict(string provider)
    {
        using var desk = await Assembly(provider);

        var congruence = await desk.Http.GetJson("/api/v1/networks/congruence?isolates=leaveOut");
        var subtracted = await desk.Http.GetJson("/api/v1/networks/congruence?qualifier=subtract&normalisation=average&actor=ana-verin,bo-karr");
        var conflict = await desk.Http.GetJson("/api/v1/networks/conflict?normalisation=cosine&minWeight=0.5");

        Assert.Equal([$"{Formula} > Bo Karr 1 0 1"], Edges(congruence));
        Assert.Equal([$"{Formula} actor 1", "Bo Karr actor 1"], Nodes(congruence));
        Assert.Equal(["Ana Verin > Bo Karr -1.3333333333333333 0 0"], Edges(subtracted));
        Assert.Equal([$"{Formula} > Ana Verin 1 0 0", "Ana Verin > Bo Karr 1 0 0"], Edges(conflict));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Filters_and_rules_are_parameters(string provider)
    {
        using var desk = await Assembly(provider);

        async Task<string> Counted(string query)
        {
            var counts = (await desk.Http.GetJson($"/api/v1/networks/affiliation?{query}")).GetProperty("counts");
            return $"{counts.Text("statements")} {counts.Text("undated")} {counts.Text("duplicates")}";
        }

        Assert.Equal("5 1 0", await Counted("undated=include"));
        Assert.Equal("5 0 0", await Counted("date=saidAt"));
        Assert.Equal("3 1 1", await Counted("duplicates=acrossRange"));
        Assert.Equal("4 1 0", await Counted("duplicates=document"));
        Assert.Equal("2 1 0", await Counted("from=2024-03-05"));
        Assert.Equal("2 1 0", await Counted("to=2024-03-04"));
        Assert.Equal("1 0 0", await Counted("kind=organization,state"));
        Assert.Equal("0 0 0", await Counted("basis=deferred,reported"));
        Assert.Equal("2 1 0", await Counted("stance=for"));
        Assert.Equal("4 1 0", await Counted("issue=observers&implied=leaveOut"));
        Assert.Equal("true", (await desk.Http.GetJson("/api/v1/networks/affiliation?mostActors=2")).Text("truncated"));
        Assert.Equal("true", (await desk.Http.GetJson("/api/v1/networks/affiliation?mostEdges=1")).Text("truncated"));
    }

    [Fact]
    public async Task As_CSV_edges_are_rows_and_no_name_is_taken_for_a_formula()
    {
        using var desk = await Assembly(TestDatabase.Sqlite);
        using var response = await Get(desk, "/api/v1/networks/affiliation?qualifier=subtract", "text/csv");

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(("Accept, Accept-Encoding", "false"), (string.Join(", ", response.Headers.Vary), response.Headers.GetValues("X-Truncated").Single()));
        Assert.Equal(
            "source,target,weight,for,against,opposed,first,last\r\n\"'=cmd, \"\"Ltd\"\"\",Observers,-1,0,1,0,,\r\nAna Verin,Observers,2,2,0,0,,\r\nBo Karr,Observers,-1,0,1,0,,\r\n",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1 Party")]
    [InlineData("-Minus")]
    [InlineData("@handle")]
    [InlineData("\tTabbed")]
    [InlineData("\rReturned")]
    public async Task In_CSV_a_name_that_begins_as_a_formula_gets_an_apostrophe(string name)
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        await desk.Statement(await desk.Article(publishedAt: "2024-03-04"), await desk.Actor(name), await desk.Issue());
        using var response = await Get(desk, "/api/v1/networks/affiliation", "text/csv");

        Assert.Matches($"\n\"?'{System.Text.RegularExpressions.Regex.Escape(name)}\"?,Observers,", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task As_GraphML_labels_are_ids_and_counts_and_weights_are_data()
    {
        using var desk = await Assembly(TestDatabase.Sqlite);
        using var response = await Get(desk, "/api/v1/networks/affiliation", "application/graphml+xml");

        var graph = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Element(GraphMl + "graph")!;
        Assert.Equal("application/graphml+xml", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(("affiliation", "undirected"), (graph.Attribute("id")?.Value, graph.Attribute("edgedefault")?.Value));
        Assert.Equal([Formula, "Ana Verin", "Bo Karr", "Observers"], graph.Elements(GraphMl + "node").Select(n => n.Attribute("id")?.Value));
        Assert.Equal(["actor", "actor", "actor", "issue"], graph.Elements(GraphMl + "node").Select(n => Data(n, "type")));
        var edge = graph.Elements(GraphMl + "edge").Single(e => e.Attribute("source")?.Value == "Ana Verin");
        Assert.Equal(("Observers", "2", "2", "0"), (edge.Attribute("target")?.Value, Data(edge, "weight"), Data(edge, "for"), Data(edge, "against")));
        Assert.Equal("1", Data(graph, "undated"));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv, */*", "text/csv")]
    [InlineData("application/json;q=0.5, application/graphml+xml", "application/graphml+xml")]
    [InlineData("application/json;q=0, application/*", "application/graphml+xml")]
    public async Task The_form_is_the_one_the_client_likes_best(string? accept, string form)
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        using var response = await Get(desk, "/api/v1/networks/conflict", accept);

        Assert.Equal(form, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("*/*;q=0")]
    public async Task A_client_that_takes_none_of_the_forms_is_told(string accept)
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        using var response = await Get(desk, "/api/v1/networks/conflict", accept);

        await response.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphml+xml")]
    [InlineData("text/csv")]
    public async Task Every_form_has_a_tag_of_its_own_that_holds_until_the_record_changes(string form)
    {
        using var desk = await Assembly(TestDatabase.Sqlite);
        const string path = "/api/v1/networks/affiliation";
        using var first = await Get(desk, path, form);
        using var head = await Get(desk, path, form, HttpMethod.Head);
        using var again = await Get(desk, path, form, ifNoneMatch: first.Headers.ETag!.ToString());
        using var otherForm = await Get(desk, path, form == "text/csv" ? "application/json" : "text/csv");
        await desk.Statement(await desk.Article(publisher: "D", publishedAt: "2024-03-08"), await desk.Actor("Cy Lund"), "observers");
        using var changed = await Get(desk, path, form, ifNoneMatch: first.Headers.ETag.ToString());

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((first.Headers.ETag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Equal(first.Content.Headers.ContentLength, (await first.Content.ReadAsByteArrayAsync()).Length);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(first.Headers.ETag, otherForm.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Over_a_real_socket_every_form_is_sent_whole()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        factory.UseKestrel(0);
        using var client = factory.CreateClient();
        foreach (var form in new[] { "application/json", "application/graphml+xml", "text/csv" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/networks/deference");
            request.Headers.Accept.ParseAdd(form);
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotEmpty(await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Ana Verin is twice for observers, Bo Karr and a firm once against each, and Ana Verin once against in an undated report.</summary>
    private static async Task<Desk> Assembly(string provider)
    {
        var desk = new Desk(provider);
        var issue = await desk.Issue();
        var (ana, bo, firm) = (await desk.Actor("Ana Verin"), await desk.Actor("Bo Karr"), await desk.Actor(Formula, "organization"));
        var early = await desk.Article(publisher: "A", publishedAt: "2024-03-04");
        await desk.Statement(early, ana, issue, "for");
        await desk.Statement(early, bo, issue);
        var late = await desk.Article(publisher: "B", publishedAt: "2024-03-06");
        await desk.Statement(late, ana, issue, "for", "2024-03-06");
        await desk.Statement(late, firm, issue);
        await desk.Statement(await desk.Article(publisher: "C"), ana, issue, "for", "2024-03-07");
        return desk;
    }

    private static async Task<HttpResponseMessage> Get(Desk desk, string path, string? accept, HttpMethod? method = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await desk.Http.SendAsync(request);
    }

    private static IEnumerable<string> Nodes(JsonElement network) =>
        network.GetProperty("nodes").EnumerateArray().Select(n => $"{n.Text("label")} {n.Text("type")} {n.Text("statements")}");

    private static IEnumerable<string> Edges(JsonElement network) => network.GetProperty("edges").EnumerateArray()
        .Select(e => $"{e.Text("source")} > {e.Text("target")} {e.Text("weight")} {e.Text("for")} {e.Text("against")}");

    private static string? Data(XElement of, string name) =>
        of.Elements(GraphMl + "data").SingleOrDefault(d => d.Attribute("key")?.Value == $"{of.Name.LocalName}-{name}")?.Value;
}
