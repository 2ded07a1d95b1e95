using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Agents;

public class AgentsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_agent_finds_who_and_what_and_where_they_stand_and_reads_the_evidence(string provider)
    {
        using var desk = new Desk(provider);
        var article = await desk.Article();
        await desk.Statement(article, await desk.Actor("Ana Verin"), await desk.Issue());
        await using var agent = await Agent.Connect(desk.Http);

        var actor = (await agent.Ask("find_actors", new { q = "verin" })).Text("items.0.slug");
        var issue = (await agent.Ask("find_issues", new { q = "LET observer" })).Text("items.0.slug");
        var position = await agent.Ask("get_positions", new { actor, issue, asOf = "2024-03-05" });
        var evidence = await agent.Ask("read_evidence", new { statement = position.Text("items.0.statementId") });

        Assert.Equal("against", position.Text("items.0.stance"));
        Assert.Equal(article, evidence.Text("article.id"));
        Assert.Equal("We will not accept observers", evidence.Text("items.0.statement.spans.0.exact"));
        Assert.Equal(Desk.Minutes, evidence.Text("items.0.around.exact"));
        Assert.Empty((await agent.Ask("get_positions", new { actor, issue, asOf = "2024-03-03" })).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_deferred_position_comes_with_its_chain_of_authority(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"));
        await using var agent = await Agent.Connect(newsroom.Http);

        var positions = await agent.Ask("get_positions", new { actor = "bo-karr", issue = Newsroom.Observers, basis = "deferred" });

        Assert.Equal(["Bo Karr", "Ana Verin"], Assert.Single(positions.Items()).GetProperty("authorityChain").EnumerateArray().Select(step => step.Text("actor.name")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Statements_are_searched_with_the_filters_of_the_API_and_its_pages(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Article("“We will not accept observers,” Ana Verin said. “Observers are welcome,” Bo Karr said. “Observers cost money,” Cy Dorn said.");
        await using var agent = await Agent.Connect(desk.Http);

        var first = await agent.Ask("search_statements", new { q = "observers", limit = 2 });
        var cursor = first.Text("nextCursor");
        var second = await agent.Ask("search_statements", new { q = "observers", limit = 2, cursor });
        var bo = await agent.Ask("search_statements", new { q = "observers", actor = "bo-karr" });

        Assert.Equal(3, first.Texts("id").Concat(second.Texts("id")).Distinct().Count());
        Assert.Null(second.Text("nextCursor"));
        Assert.Equal(["bo-karr"], bo.Texts("speakers.0.actor.slug"));
        Assert.Equal("Observers", bo.Text("items.0.match.highlights.0.exact"));
        Assert.Contains("cursor: is not a cursor of this list.", await agent.Refused("search_statements", new { q = "money", cursor }), StringComparison.Ordinal);
        Assert.Contains("cursor: is not a cursor of this list.", await agent.Refused("find_actors", new { cursor }), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task All_evidence_of_an_article_comes_by_pages_in_text_order(string provider)
    {
        using var desk = new Desk(provider);
        var text = string.Concat(Enumerable.Range(1, 12).Select(i => $"“Plan number {i} is ready,” Ana Verin said. {string.Concat(Enumerable.Repeat("The hall was quiet and nobody moved. ", 20))}"));
        var article = await desk.Article(text);
        await using var agent = await Agent.Connect(desk.Http);

        var first = await agent.Ask("read_evidence", new { article });
        var rest = await agent.Ask("read_evidence", new { article, cursor = first.Text("nextCursor") });

        Assert.Equal(10, first.Items().Length);
        Assert.Equal(Enumerable.Range(1, 12), first.Items().Concat(rest.Items()).Select(item => int.Parse(item.Text("statement.text")!.Split(' ')[2], null)));
        Assert.All(first.Items().Concat(rest.Items()), item => IsAround(item, text));
    }

    private static void IsAround(JsonElement item, string text)
    {
        var (start, end) = (item.GetProperty("around").GetProperty("start").GetInt32(), item.GetProperty("around").GetProperty("end").GetInt32());
        Assert.Equal(text[start..end], item.Text("around.exact"));
        Assert.Contains(item.Text("statement.spans.0.exact")!, item.Text("around.exact")!, StringComparison.Ordinal);
        Assert.InRange(end - start, 300, 800);
        Assert.True(start == 0 || char.IsWhiteSpace(text[start - 1]) != char.IsWhiteSpace(text[start]), "cut within a word");
    }
}
