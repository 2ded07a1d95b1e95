using System.Net;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Journeys;

public sealed class ReportsOfOneUtterance
{
    private const string Courier =
        "“We will not accept Torvian observers on our soil, now or at any later time,” Velmaran Foreign Minister Ana Verin told reporters on Tuesday.";

    private const string Herald =
        "Velmaran Foreign Minister Ana Verin spoke in Velstad on Tuesday. “We will not accept Torvian observers on our soil,” Verin said on Tuesday.";

    private const string Later =
        "“We will not accept Torvian observers on our soil,” Velmaran Foreign Minister Ana Verin said on Tuesday, as snow fell.";

    private const string Reversed =
        "“We will accept Torvian observers on our soil, now or at any later time,” Velmaran Foreign Minister Ana Verin said on Tuesday.";

    private const string Undated =
        "“We will not accept Torvian observers on our soil,” Foreign Minister Ana Verin of Velmara has said.";

    private const string Opening = "We will not accept Torvian observers on our soil";

    private const string Closing = "Every harbour on the northern coast should turn their ships away before winter comes";

    private const string SheSaid = "Velmaran Foreign Minister Ana Verin told reporters.";

    private static readonly (string Text, string? Date, string Publisher)[] Articles =
    [
        (Courier, "2025-03-05", "The Velstad Courier"),
        (Herald, "2025-03-06", "The Herald"),
        (Later, "2025-03-19", "The Evening Post"),
        (Reversed, "2025-03-05", "The Mirror"),
        (Dispatches.SpokesmanDefers, "2025-03-14", "The Velstad Courier"),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_words_in_several_outlets_are_one_utterance_with_many_reports(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        foreach (var (text, date, publisher) in Articles.Take(4)) await newsroom.Publish(text, date, publisher);
        var statements = await newsroom.Statements("ana-verin");
        var courier = Of(statements, "any later time", "not accept");

        Assert.Equal(courier.Text("utteranceId"), Of(statements, "on our soil", "not accept", "2025-03-04", notHaving: "later").Text("utteranceId"));
        Assert.Equal(3, statements.Select(s => s.Text("utteranceId")).Distinct().Count());
        Assert.Equal([1, 1, 2, 2], statements.Select(s => s.GetProperty("reports").GetInt32()).Order());
        var counts = (await newsroom.Http.GetJson("/api/v1/actors/ana-verin")).GetProperty("counts");
        Assert.Equal((3, 4, 4), (counts.GetProperty("utterances").GetInt32(), counts.GetProperty("reports").GetInt32(), counts.GetProperty("articles").GetInt32()));
        var ofIssue = (await newsroom.Http.GetJson($"/api/v1/issues/{Newsroom.Observers}")).GetProperty("counts");
        Assert.Equal((3, 4), (ofIssue.GetProperty("utterances").GetInt32(), ofIssue.GetProperty("reports").GetInt32()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Wordings_are_shown_side_by_side_with_the_fullest(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        foreach (var (text, date, publisher) in Articles.Take(4)) await newsroom.Publish(text, date, publisher);
        var statement = Of(await newsroom.Statements("ana-verin"), "on our soil", "not accept", "2025-03-04", notHaving: "later");

        var reports = (await newsroom.Http.GetJson($"/api/v1/statements/{statement.Text("id")}/reports")).Items();

        Assert.Equal(["The Velstad Courier", "The Herald"], reports.Select(r => r.Text("article.publisher")));
        Assert.Equal(["True", "False"], reports.Select(r => r.GetProperty("isFullest").ToString()));
        Assert.Equal(["equal", "missing"], reports[1].GetProperty("parts").EnumerateArray().Select(p => p.Text("change")));
        Assert.Equal("now or at any later time", reports[1].Text("parts.1.text"));
        var first = await newsroom.Http.GetJson($"/api/v1/statements/{statement.Text("id")}/reports?limit=1");
        var second = await newsroom.Http.GetJson($"/api/v1/statements/{statement.Text("id")}/reports?limit=1&cursor={first.Text("nextCursor")}");
        Assert.Equal(reports.Select(r => r.Text("statementId")), [first.Text("items.0.statementId"), second.Text("items.0.statementId")]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Any_order_of_arrival_gives_the_same_utterances_references_and_positions(string provider)
    {
        var random = new Random(20260105);
        string? expected = null;
        for (var run = 0; run < 5; run++)
        {
            var order = Articles.ToArray();
            if (run > 0) random.Shuffle(order);
            using var newsroom = await Newsroom.Open(provider);
            foreach (var (text, date, publisher) in order) await newsroom.Publish(text, date, publisher);
            var told = await Describe(newsroom);
            expected ??= told;
            Assert.Equal(expected, told);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_report_of_unknown_date_is_of_the_one_utterance_it_can_be_of_until_there_are_two(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Courier, "2025-03-05");
        await newsroom.Publish(Undated, null, "The Almanac");
        Assert.Equal("dated undated", await Parted(newsroom));

        var later = await newsroom.Publish(Later, "2025-03-19", "The Evening Post");
        Assert.Equal("dated / dated / undated", await Parted(newsroom));

        await newsroom.Http.DeleteJson($"/api/v1/articles/{later}");
        Assert.Equal("dated undated", await Parted(newsroom));
        Assert.Equal(["against own"], await newsroom.Positions("ana-verin"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Correcting_words_speaker_or_date_parts_a_report_and_joins_it_again(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Courier, "2025-03-05");
        var herald = await newsroom.Publish(Herald, "2025-03-06", "The Herald");
        var statement = $"/api/v1/statements/{Of(await newsroom.Statements("ana-verin"), "on our soil", "not accept", notHaving: "later").Text("id")}";
        await newsroom.Http.PostJson("/api/v1/actors", new { name = "Pia Holt", kind = "person" });
        Assert.Equal(2, await Reports(newsroom, statement));

        foreach (var (change, reports) in new (object, int)[]
        {
            (new { speakers = (object[])[new { actor = "pia-holt" }] }, 1), (new { speakers = (object[])[new { actor = "ana-verin" }] }, 2),
            (new { saidAt = new { edtf = "2025-02-01" } }, 1), (new { saidAt = new { edtf = "2025-03-04" } }, 2),
            (new { review = "rejected" }, 1), (new { review = "confirmed" }, 2),
        })
        {
            await newsroom.Http.PatchJson(statement, change);
            Assert.Equal(reports, await Reports(newsroom, statement));
        }

        await newsroom.Http.PostJson("/api/v1/actors/ana-verin/merge", new { into = "pia-holt" }, HttpStatusCode.OK);
        Assert.Equal(2, await Reports(newsroom, statement));
        await newsroom.Http.DeleteJson($"/api/v1/articles/{herald}");
        Assert.Equal(1, Assert.Single(await newsroom.Statements("pia-holt")).GetProperty("reports").GetInt32());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_only_a_fuller_report_joins_is_parted_when_that_goes(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var fullest = await newsroom.Publish($"“{Opening}. {Closing},” {SheSaid}", "2025-03-04", "The Herald");
        await newsroom.Publish($"“{Opening},” {SheSaid}", "2025-03-05");
        await newsroom.Publish($"“{Closing},” {SheSaid}", "2025-03-06", "The Evening Post");
        Assert.Equal([3, 3, 3], await ReportsOfEach(newsroom));

        var joining = (await newsroom.Statements("ana-verin")).Single(s => s.Text("articleId") == fullest);
        await newsroom.Http.PatchJson($"/api/v1/statements/{joining.Text("id")}", new { review = "rejected" });
        Assert.Equal([1, 1], await ReportsOfEach(newsroom, besides: fullest));
        await newsroom.Http.PatchJson($"/api/v1/statements/{joining.Text("id")}", new { review = "confirmed" });
        Assert.Equal([3, 3, 3], await ReportsOfEach(newsroom));

        await newsroom.Http.DeleteJson($"/api/v1/articles/{fullest}");
        Assert.Equal([1, 1], await ReportsOfEach(newsroom));
        Assert.Equal(2, (await newsroom.Statements("ana-verin")).Select(s => s.Text("utteranceId")).Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_to_an_utterance_is_not_made_ambiguous_by_its_reports(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Courier, "2025-03-05");
        await newsroom.Publish(Dispatches.SpokesmanDefers, "2025-03-14");
        var before = await newsroom.References();
        Assert.Contains("defersTo resolved speaker", before);

        await newsroom.Publish(Herald, "2025-03-06", "The Herald");

        Assert.Equal(before.Order(StringComparer.Ordinal), (await newsroom.References()).Order(StringComparer.Ordinal));
        Assert.Equal(["against deferred"], await newsroom.Positions("bo-karr"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_position_counts_an_utterance_once(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Courier, "2025-03-05");
        var once = (await newsroom.Position("ana-verin")).GetProperty("derivation").GetArrayLength();

        await newsroom.Publish(Herald, "2025-03-06", "The Herald");

        Assert.Equal(once, (await newsroom.Position("ana-verin")).GetProperty("derivation").GetArrayLength());
    }

    [Fact]
    public async Task A_statement_that_is_not_there_has_no_reports()
    {
        using var newsroom = await Newsroom.Open(TestDatabase.Sqlite);

        using var response = await newsroom.Http.GetAsync($"/api/v1/statements/{Guid.CreateVersion7()}/reports");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<int> Reports(Newsroom newsroom, string statement) =>
        (await newsroom.Http.GetJson(statement)).GetProperty("reports").GetInt32();

    private static async Task<IEnumerable<int>> ReportsOfEach(Newsroom newsroom, string? besides = null) =>
        (await newsroom.Statements("ana-verin")).Where(s => s.Text("articleId") != besides).Select(s => s.GetProperty("reports").GetInt32());

    /// <summary>The reports of each utterance, as whether they have a date.</summary>
    private static async Task<string> Parted(Newsroom newsroom) => string.Join(" / ", (await newsroom.Statements("ana-verin"))
        .GroupBy(s => s.Text("utteranceId"), s => s.GetProperty("saidAt").GetProperty("dateUnknown").GetBoolean() ? "undated" : "dated")
        .Select(g => string.Join(' ', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static async Task<string> Describe(Newsroom newsroom)
    {
        var statements = (await newsroom.Http.GetJson("/api/v1/statements?limit=200")).Items();
        var utterances = statements.GroupBy(s => s.Text("utteranceId")).Select(g => string.Join(" + ", g.Select(s => $"{s.Text("text")} {s.Text("saidAt.edtf")}").Order(StringComparer.Ordinal)));
        var positions = (await newsroom.Http.GetJson("/api/v1/positions?limit=200")).Items()
            .Select(p => $"{p.Text("actor.slug")} {p.Text("stance")} {p.Text("basis")} {string.Join('|', p.GetProperty("derivation").EnumerateArray().Select(d => d.Text("text")))}");
        return string.Join('\n', utterances.Concat(positions).Concat(await newsroom.References()).Order(StringComparer.Ordinal));
    }

    private static JsonElement Of(IEnumerable<JsonElement> statements, string words, string also, string edtf = "", string notHaving = "\n") =>
        statements.First(s => s.Text("text")!.Contains(words, StringComparison.Ordinal) && s.Text("text")!.Contains(also, StringComparison.Ordinal)
            && !s.Text("text")!.Contains(notHaving, StringComparison.Ordinal) && (edtf.Length == 0 || s.Text("saidAt.edtf") == edtf));
}
