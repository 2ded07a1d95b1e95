using System.Net;
using System.Text.RegularExpressions;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Explorer;

public sealed partial class RecordPagesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_shows_its_speakers_capacity_its_evidence_and_the_chain_it_rests_on(string provider)
    {
        using var newsroom = await Opened(provider);
        var said = (await newsroom.Statements("bo-karr")).First(s => s.GetProperty("mode").GetString() == "direct");

        var html = await newsroom.Http.Page($"/statements/{said.GetProperty("id")}");
        var words = Plain(html);

        Assert.Contains(said.GetProperty("text").GetString()!, words, StringComparison.Ordinal);
        Assert.Contains("Bo Karr, Government spokesman", words, StringComparison.Ordinal);
        Assert.Contains("Bo Karr defers to, Ana Verin.", words, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, """<rect x="1" """));
        Assert.Contains("which defers to", words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_stands_where_it_does_for_a_reason_that_can_be_read(string provider)
    {
        using var newsroom = await Opened(provider);

        var spokesman = await newsroom.Http.Page("/actors/bo-karr");
        var minister = await newsroom.Http.Page("/actors/ana-verin");

        Assert.Matches("against, because it deferred to Ana Verin, who said “[^”]*Torvian observers", Plain(spokesman));
        Assert.Matches("Whom it defers to Ana Verin once", Plain(spokesman));
        Assert.Matches("Who defers to it Bo Karr once", Plain(minister));
        Assert.Contains("Velmaran Foreign Minister", Plain(minister), StringComparison.Ordinal);
        Assert.Contains("Ana Verin reversed on Torvian observers in Velmara", Plain(minister), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_merged_actor_leads_to_the_page_of_the_one_that_stays(string provider)
    {
        using var newsroom = await Opened(provider);
        var stays = await newsroom.Http.PostJson("/api/v1/actors", new { name = "B. Karr", kind = "person" });
        await newsroom.Http.PostJson("/api/v1/actors/bo-karr/merge", new { into = stays.GetProperty("id").GetString() }, HttpStatusCode.OK);

        var html = await newsroom.Http.Page("/actors/bo-karr");

        Assert.Contains($"/api/v1/actors/{stays.GetProperty("slug").GetString()}", Reading.Attributes(html, "link", "href"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_issue_shows_who_stood_where_on_a_day_and_who_turned(string provider)
    {
        using var newsroom = await Opened(provider);

        var before = Plain(await newsroom.Http.Page($"/issues/{Newsroom.Observers}?asOf=2025-03-20"));
        var after = Plain(await newsroom.Http.Page($"/issues/{Newsroom.Observers}?asOf=2025-04-30"));

        Assert.Matches("Ana Verin ▼ against, because it said", before);
        Assert.Contains("Nobody that is known.", before, StringComparison.Ordinal);
        Assert.Matches("Ana Verin ▲ for, because it said", after);
        Assert.Contains("Ana Verin reversed", after, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slider_leads_to_the_day_it_means_without_a_script(string provider)
    {
        using var newsroom = await Opened(provider);
        var now = await newsroom.Http.Page($"/issues/{Newsroom.Observers}");
        var most = Reading.Attributes(now, "input", "max").Single();

        var first = await newsroom.Http.Page($"/issues/{Newsroom.Observers}?day=0");
        var last = await newsroom.Http.Page($"/issues/{Newsroom.Observers}?day={most}");

        Assert.Contains("2025-03-04", Reading.Attributes(first, "input", "value"));
        Assert.Contains("2025-04-04", Reading.Attributes(last, "input", "value"));
        Assert.Contains(most, Reading.Attributes(last, "input", "value"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_said_is_drawn_in_lanes_and_listed_in_the_same_order(string provider)
    {
        using var newsroom = await Opened(provider);
        var said = (await newsroom.Http.GetJson($"/api/v1/issues/{Newsroom.Observers}/timeline")).GetProperty("items").EnumerateArray()
            .Select(e => $"/statements/{e.GetProperty("statement").GetProperty("id")}").ToList();

        var html = await newsroom.Http.Page($"/issues/{Newsroom.Observers}");
        var (drawing, table) = (html[html.IndexOf("<svg viewBox=\"0 0 960", StringComparison.Ordinal)..html.IndexOf("</figure>", StringComparison.Ordinal)], html[html.IndexOf("<tbody>", StringComparison.Ordinal)..html.IndexOf("</tbody>", StringComparison.Ordinal)]);

        Assert.Equal(said.Order(StringComparer.Ordinal), Reading.Attributes(drawing, "a", "href").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(said, Reading.Attributes(table, "a", "href").Where(href => href.StartsWith("/statements/", StringComparison.Ordinal)));
        Assert.Contains("class=\"arc\"", drawing, StringComparison.Ordinal);
    }

    private static async Task<Newsroom> Opened(string provider)
    {
        var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"), (Dispatches.MinisterTurns, "2025-04-05"));
        return newsroom;
    }

    /// <summary>The words of a page in one line.</summary>
    private static string Plain(string html) => White().Replace(Reading.Words(html), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
