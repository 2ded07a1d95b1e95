using System.Net;
using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Journeys;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.LinkedData;

public class LinkedDataTests
{
    private const string Linked = "application/ld+json";
    private const string Text = "🙂🙂 “We will not accept 🚫 observers,” Ana Verin said. “Never.”\n";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_resource_comes_in_the_form_the_client_likes_best_with_a_tag_of_its_own(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"));
        foreach (var list in (string[])["articles", "statements", "actors", "positions"])
        {
            var path = $"/api/v1/{list}/{(await newsroom.Http.GetJson($"/api/v1/{list}")).Items()[0].Text("id")}";
            using var plain = await newsroom.Http.Ask(path, ("Accept", "*/*"));
            using var linked = await newsroom.Http.Ask(path, ("Accept", $"application/json;q=0.5, {Linked}"));
            using var again = await newsroom.Http.Ask(path, ("Accept", Linked), ("If-None-Match", linked.Headers.ETag!.ToString()));
            using var other = await newsroom.Http.Ask(path, ("If-None-Match", linked.Headers.ETag.ToString()));
            using var head = await newsroom.Http.Ask(HttpMethod.Head, path, ("Accept", Linked));
            using var refused = await newsroom.Http.Ask(path, ("Accept", "text/turtle"));

            Assert.Equal(("application/json", Linked), (plain.Content.Headers.ContentType?.MediaType, linked.Content.Headers.ContentType?.ToString()));
            Assert.All((HttpResponseMessage[])[plain, linked, head], answer => Assert.Contains("Accept", answer.Headers.Vary));
            Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, other.StatusCode));
            Assert.Equal((linked.Headers.ETag, linked.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
            var document = JsonElement.Parse(await linked.Content.ReadAsStringAsync());
            Assert.Equal((path, JsonValueKind.Object), (document.Text("@id"), document.GetProperty("@context").ValueKind));
            await refused.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
        }
    }

    [Fact]
    public async Task An_actor_is_named_by_its_id_also_where_it_was_asked_for_by_slug()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        var id = await desk.Actor("Ana Verin");
        var document = await Get(desk, "/api/v1/actors/ana-verin", Linked);

        Assert.Equal(($"/api/v1/actors/{id}", "Ana Verin", "ana-verin", "Person"), (document.Text("@id"), document.Text("name"), document.Text("identifier"), document.Text("@type.0")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_annotation_quotes_its_words_and_counts_code_points(string provider)
    {
        using var desk = new Desk(provider);
        var article = await desk.Article(Text);
        var collection = await Get(desk, $"/api/v1/articles/{article}/annotations", Linked);
        var items = collection.GetProperty("first").GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(($"{items.Count}", "AnnotationCollection", "http://www.w3.org/ns/anno.jsonld"), (collection.Text("total"), collection.Text("type"), collection.Text("@context")));
        Assert.Equal(items.Count, items.Select(item => item.Text("id")).Distinct().Count());
        Assert.Contains("describing", items.Select(item => item.Text("motivation")));
        Assert.Contains("identifying", items.Select(item => item.Text("motivation")));
        var points = Text.EnumerateRunes().ToList();
        foreach (var target in items.SelectMany(item => item.GetProperty("target").EnumerateArray()))
        {
            var (exact, prefix, suffix) = (target.Text("selector.0.exact")!, target.Text("selector.0.prefix"), target.Text("selector.0.suffix"));
            var (start, end) = (target.GetProperty("selector")[1].GetProperty("start").GetInt32(), target.GetProperty("selector")[1].GetProperty("end").GetInt32());
            Assert.Equal(exact, string.Concat(points[start..end]));
            Assert.Contains($"{prefix}{exact}{suffix}", Text, StringComparison.Ordinal);
            Assert.Equal($"/api/v1/articles/{article}", target.Text("source"));
        }
    }

    [Fact]
    public async Task Annotations_come_with_their_profile_and_a_tag()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        var path = $"/api/v1/articles/{await desk.Article(Text)}/annotations";
        using var asked = await desk.Http.Ask(path, ("Accept", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""));
        using var again = await desk.Http.Ask(path, ("If-None-Match", asked.Headers.ETag!.ToString()));
        using var refused = await desk.Http.Ask(path, ("Accept", "text/html"));
        using var missing = await desk.Http.Ask($"/api/v1/articles/{Guid.CreateVersion7()}/annotations");

        Assert.Equal("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", asked.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        await refused.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
        await missing.Problem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_was_rejected_is_not_annotated()
    {
        using var desk = new Desk(TestDatabase.Sqlite);
        var article = await desk.Article(Text);
        foreach (var statement in (await desk.Http.GetJson($"/api/v1/articles/{article}/statements")).Items())
            await desk.Http.PatchJson($"/api/v1/statements/{statement.Text("id")}", new { review = "rejected" });

        Assert.Equal("0", (await Get(desk, $"/api/v1/articles/{article}/annotations", Linked)).Text("total"));
    }

    private static async Task<JsonElement> Get(Desk desk, string path, string accept)
    {
        using var answer = await desk.Http.Ask(path, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
