using System.Net;
using System.Net.Http.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Actors;

public class ActorsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_actor_is_created_with_a_place_and_a_slug_and_found_by_either(string provider)
    {
        using var desk = new Desk(provider);
        using var response = await desk.Http.PostAsJsonAsync("/api/v1/actors", new { name = "Ana Verin", kind = "person", otherNames = (string[])["A. Verin"] });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var place = response.Headers.Location!.ToString();
        var actor = await desk.Http.GetJson(place);
        Assert.Equal($"/api/v1/actors/{Desk.Id(actor)}", place);
        Assert.Equal("ana-verin", actor.Text("slug"));
        Assert.Equal("A. Verin", actor.Text("otherNames.0"));
        Assert.Equal(await response.Content.ReadAsStringAsync(), (await desk.Http.GetJson("/api/v1/actors/ana-verin")).GetRawText());
        Assert.Equal(response.Headers.ETag!.Tag, await desk.Http.ETag(place));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Actors_are_listed_by_name_and_found_by_kind_and_part_of_a_name(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Velmara", "state");
        await desk.Actor("Bo Karr");
        await desk.Actor("Ana Verin");

        Assert.Equal(["Ana Verin", "Bo Karr", "Velmara"], (await desk.Http.GetJson("/api/v1/actors")).Texts("name"));
        Assert.Equal(["Velmara"], (await desk.Http.GetJson("/api/v1/actors?kind=state")).Texts("name"));
        Assert.Equal(["Ana Verin"], (await desk.Http.GetJson("/api/v1/actors?q=VERIN")).Texts("name"));
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors?q=nobody")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_changes_what_it_names_and_clears_what_it_nulls(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Velmara", "state");
        await desk.Actor("Foreign Ministry", "organization");
        await desk.Http.PatchJson("/api/v1/actors/foreign-ministry", new { partOf = "velmara", otherNames = (string[])["the ministry"] });

        var patched = await desk.Http.PatchJson("/api/v1/actors/foreign-ministry", """{"name":"Ministry of Foreign Affairs","otherNames":null}""");

        Assert.Equal("Ministry of Foreign Affairs", patched.Text("name"));
        Assert.Equal("velmara", patched.Text("partOf.slug"));
        Assert.Empty(patched.GetProperty("otherNames").EnumerateArray());
        Assert.Null((await desk.Http.PatchJson("/api/v1/actors/foreign-ministry", """{"partOf":null}""")).Text("partOf"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_former_slug_leads_to_the_actor_with_the_rest_of_the_request(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Ana Verin");
        await desk.Http.PatchJson("/api/v1/actors/ana-verin", new { slug = "ana-verin-minister" });

        using var moved = await desk.Http.GetAsync("/api/v1/actors/ana-verin/positions?asOf=2024-03-04&limit=7");

        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal("/api/v1/actors/ana-verin-minister/positions?asOf=2024-03-04&limit=7", moved.Headers.Location!.ToString());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slug_that_is_taken_clashes(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Ana Verin");
        await desk.Actor("Bo Karr");

        using var created = await desk.Http.PostAsJsonAsync("/api/v1/actors", new { name = "Another", kind = "person", slug = "ana-verin" });
        var renamed = await desk.Http.PatchJson("/api/v1/actors/bo-karr", new { slug = "ana-verin" }, HttpStatusCode.Conflict);

        var problem = await created.Problem(HttpStatusCode.Conflict, "conflict");
        Assert.True(problem.GetProperty("errors").TryGetProperty("slug", out _));
        Assert.Equal("urn:statementtracker:problem:conflict", renamed.Text("type"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_it_cannot_be_part_of_is_against_a_rule(string provider)
    {
        using var desk = new Desk(provider);
        await desk.Actor("Velmara", "state");

        using var nobody = await desk.Http.PostAsJsonAsync("/api/v1/actors", new { name = "Office", kind = "organization", partOf = "nobody" });
        var itself = await desk.Http.PatchJson("/api/v1/actors/velmara", new { partOf = "velmara" }, HttpStatusCode.UnprocessableEntity);

        var problem = await nobody.Problem(HttpStatusCode.UnprocessableEntity, "rule");
        Assert.True(problem.GetProperty("errors").TryGetProperty("partOf", out _));
        Assert.True(itself.GetProperty("errors").TryGetProperty("partOf", out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_actor_is_not_found(string provider)
    {
        using var desk = new Desk(provider);
        var id = await desk.Actor("Ana Verin");

        await desk.Http.DeleteJson($"/api/v1/actors/{id}");

        await desk.Http.GetJson($"/api/v1/actors/{id}", HttpStatusCode.NotFound);
        await desk.Http.GetJson("/api/v1/actors/ana-verin", HttpStatusCode.NotFound);
        await desk.Http.DeleteJson($"/api/v1/actors/{id}", HttpStatusCode.NotFound, "\"any\"");
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_merged_actor_leads_to_the_other_until_it_is_split(string provider)
    {
        using var desk = new Desk(provider);
        var issue = await desk.Issue();
        var (stays, duplicate) = (await desk.Actor("Ana Verin"), await desk.Actor("A. Verin"));
        await desk.Statement(await desk.Article(), duplicate, issue);

        var survivor = await desk.Http.PostJson($"/api/v1/actors/{duplicate}/merge", new { into = "ana-verin" }, HttpStatusCode.OK);

        Assert.Equal(stays, Desk.Id(survivor));
        using var byId = await desk.Http.GetAsync($"/api/v1/actors/{duplicate}/statements?limit=1");
        using var bySlug = await desk.Http.PatchAsJsonAsync("/api/v1/actors/a-verin", new { name = "Anna Verin" });
        Assert.Equal($"/api/v1/actors/{stays}/statements?limit=1", byId.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.PermanentRedirect, bySlug.StatusCode);
        Assert.Equal("/api/v1/actors/ana-verin", bySlug.Headers.Location!.ToString());
        Assert.Single((await desk.Http.GetJson($"/api/v1/actors/{stays}/positions")).Items());
        Assert.Single((await desk.Http.GetJson("/api/v1/statements?actor=a-verin")).Items());

        var split = await desk.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, "/api/v1/actors/a-verin/split"), HttpStatusCode.OK);

        Assert.Equal("a-verin", split.Text("slug"));
        Assert.Empty((await desk.Http.GetJson($"/api/v1/actors/{stays}/positions")).Items());
        Assert.Single((await desk.Http.GetJson("/api/v1/actors/a-verin/positions")).Items());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Merges_and_splits_that_make_no_sense_are_against_a_rule(string provider)
    {
        using var desk = new Desk(provider);
        var id = await desk.Actor("Ana Verin");

        await desk.Http.PostJson($"/api/v1/actors/{id}/merge", new { into = id }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson($"/api/v1/actors/{id}/merge", new { into = "nobody" }, HttpStatusCode.UnprocessableEntity);
        await desk.Http.PostJson($"/api/v1/actors/{id}/merge", new { }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/actors/nobody/merge", new { into = id }, HttpStatusCode.NotFound);
        await desk.Http.SendJson(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/actors/{id}/split"), HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_at_the_limit_are_kept_and_longer_ones_refused(string provider)
    {
        using var desk = new Desk(provider);

        await desk.Actor(new string('a', 200));
        await desk.Actor(string.Concat(Enumerable.Repeat("ü", 200)));
        await desk.Http.PostJson("/api/v1/actors", new { name = new string('a', 201), kind = "person" }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/actors", new { name = string.Concat(Enumerable.Repeat("ﷺ", 200)), kind = "person" }, HttpStatusCode.BadRequest);
        await desk.Http.PostJson("/api/v1/actors", new { name = "Many", kind = "group", otherNames = Enumerable.Range(0, 101).Select(i => $"name {i}") }, HttpStatusCode.BadRequest);
    }
}
