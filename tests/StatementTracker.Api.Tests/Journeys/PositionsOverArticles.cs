using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Journeys;

public sealed class PositionsOverArticles
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_minister_speaks_for_herself_and_for_her_state(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");

        Assert.Equal(["against own"], await newsroom.Positions("ana-verin"));
        Assert.Equal(["against onBehalf"], await newsroom.Positions("velmara"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_spokesman_who_defers_takes_the_ministers_side_in_either_order_of_arrival(string provider)
    {
        foreach (var ministerFirst in new[] { true, false })
        {
            using var newsroom = await Newsroom.Open(provider);
            (string, string?)[] articles = [(Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14")];
            await newsroom.PublishAll(ministerFirst ? articles : [.. articles.Reverse()]);

            var position = await newsroom.Position("bo-karr");
            Assert.Equal("against deferred", $"{position.GetProperty("stance")} {position.GetProperty("basis")}");
            Assert.Equal(
                ["Bo Karr", "Ana Verin"],
                position.GetProperty("authorityChain").EnumerateArray().Select(s => s.GetProperty("actor").GetProperty("name").GetString()));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deferring_to_somebody_never_heard_gives_no_position_and_keeps_the_link_unresolved(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.SpokesmanDefers, "2025-03-14");

        Assert.DoesNotContain("against deferred", await newsroom.Positions("bo-karr"));
        Assert.Contains("defersTo unresolved speaker", await newsroom.References());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deference_stays_anchored_and_shows_divergence_when_the_minister_turns(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"), (Dispatches.MinisterTurns, "2025-04-05"));

        Assert.Equal(["for own"], await newsroom.Positions("ana-verin"));
        var position = await newsroom.Position("bo-karr");
        Assert.Equal("against", position.GetProperty("stance").GetString());
        Assert.True(position.GetProperty("diverged").GetBoolean());
        Assert.Equal(["against own"], await newsroom.Positions("ana-verin", "&asOf=2025-03-20"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_echo_makes_the_side_ones_own_in_either_order_of_arrival(string provider)
    {
        foreach (var ministerFirst in new[] { true, false })
        {
            using var newsroom = await Newsroom.Open(provider);
            (string, string?)[] articles = [(Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.OppositionEchoes, "2025-03-13")];
            await newsroom.PublishAll(ministerFirst ? articles : [.. articles.Reverse()]);
            Assert.Equal(["against own"], await newsroom.Positions("ilko-maas"));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_echo_of_somebody_never_heard_gives_no_position(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.OppositionEchoes, "2025-03-13");
        Assert.Contains("agreesWith unresolved speaker", await newsroom.References());
        Assert.Empty(await newsroom.Positions("ana-verin"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Rejecting_a_claim_of_another_carries_nothing(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.TorviaDisputes, "2025-03-13"));

        Assert.DoesNotContain(await newsroom.Positions("cil-dorn"), p => p.StartsWith("against", StringComparison.Ordinal));
        Assert.Equal(["against own"], await newsroom.Positions("ana-verin"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_retraction_ends_the_position_and_the_past_still_answers(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.OppositionSupports, "2025-03-04"), (Dispatches.OppositionRetracts, "2025-03-15"));

        Assert.Empty(await newsroom.Positions("ilko-maas"));
        Assert.Equal(["for own"], await newsroom.Positions("ilko-maas", "&asOf=2025-03-10"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_of_ones_own_words_supersedes_them(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.OppositionCorrects, "2025-03-15"), (Dispatches.OppositionSupports, "2025-03-04"));
        Assert.Equal(["against own"], await newsroom.Positions("ilko-maas"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Disowning_ones_words_makes_the_position_disputed(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.OppositionSupports, "2025-03-04"), (Dispatches.OppositionDisowns, "2025-03-15"));
        Assert.Equal(["disputed own"], await newsroom.Positions("ilko-maas"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_condition_stays_with_the_position(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.SupportsOnCondition, "2025-03-04");

        var position = await newsroom.Position("oda-lenn");
        Assert.Equal("for", position.GetProperty("stance").GetString());
        Assert.True(position.GetProperty("conditional").GetBoolean());
        Assert.Contains("only if Torvia withdraws", position.GetProperty("condition").GetProperty("exact").GetString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_joint_statement_binds_both_of_its_speakers(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.Joint, "2025-03-04");
        Assert.Equal(["against own"], await newsroom.Positions("oda-lenn"));
        Assert.Equal(["against own"], await newsroom.Positions("rasmus-tove"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_minister_who_says_otherwise_later_changes_what_the_spokeswoman_gave_the_state(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.SpokeswomanForGovernment, "2025-03-04"), (Dispatches.MinisterWelcomes, "2025-03-14"));

        Assert.Empty(await newsroom.Positions("lia-brandt"));
        Assert.Equal(["for onBehalf"], await newsroom.Positions("velmara"));
        Assert.Equal(["against onBehalf"], await newsroom.Positions("velmara", "&asOf=2025-03-10"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_family_name_that_two_people_bear_gives_neither_of_them_a_position(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.BareVerin, "2025-03-09"), (Dispatches.MinisterTurns, "2025-03-02"), (Dispatches.AnotherVerin, "2025-03-10"));

        Assert.Equal(["for own"], await newsroom.Positions("ana-verin"));
        Assert.Empty(await newsroom.Positions("mira-verin"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_another_says_she_thinks_is_reported_apart_and_is_no_position(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.Reported, "2025-03-04");

        Assert.Empty(await newsroom.Positions("ana-verin"));
        var answer = await newsroom.Http.GetJson("/api/v1/actors/ana-verin/positions?include=reported");
        var reported = Assert.Single(answer.GetProperty("reported").EnumerateArray());
        Assert.Equal(("report", "Cil Dorn"), (reported.Text("via"), reported.Text("viaActor.name")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_declined_comment_is_silence(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.DeclinesComment, "2025-03-04");
        Assert.Equal(["silent own"], await newsroom.Positions("pia-holt"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_in_which_nobody_speaks_makes_no_statement(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.Publish(Dispatches.NobodySpeaks, "2025-03-04");
        Assert.Empty((await newsroom.Http.GetJson("/api/v1/statements")).GetProperty("items").EnumerateArray());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Undated_articles_conflict_until_they_are_dated(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var first = await newsroom.Publish(Dispatches.OppositionSupports);
        var second = await newsroom.Publish(Dispatches.OppositionCorrects.Replace("corrected his earlier remarks, saying that he opposes", "said that he opposes", StringComparison.Ordinal));
        Assert.Equal(["conflicting own"], await newsroom.Positions("ilko-maas"));

        await newsroom.Http.PatchJson($"/api/v1/articles/{first}", new { publishedAt = "2025-03-04" });
        await newsroom.Http.PatchJson($"/api/v1/articles/{second}", new { publishedAt = "2025-03-15" });
        Assert.Equal(["against own"], await newsroom.Positions("ilko-maas"));
        Assert.Equal(["for own"], await newsroom.Positions("ilko-maas", "&asOf=2025-03-06"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_report_that_is_rejected_takes_what_it_carried_with_it_and_earlier_knowledge_stands(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        await newsroom.PublishAll((Dispatches.MinisterRejects, "2025-03-05"), (Dispatches.SpokesmanDefers, "2025-03-14"));
        var before = (await newsroom.Position("bo-karr")).GetProperty("recordedAt").GetString()!;

        foreach (var statement in await newsroom.Statements("ana-verin"))
            await newsroom.Http.PatchJson($"/api/v1/statements/{statement.GetProperty("id")}", new { review = "rejected" });

        Assert.DoesNotContain("against deferred", await newsroom.Positions("bo-karr"));
        Assert.Equal(["against deferred"], await newsroom.Positions("bo-karr", $"&knownAt={Uri.EscapeDataString(before)}"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Removing_an_article_closes_what_only_it_supports(string provider)
    {
        using var newsroom = await Newsroom.Open(provider);
        var article = await newsroom.Publish(Dispatches.MinisterRejects, "2025-03-05");
        await newsroom.Publish(Dispatches.SpokesmanDefers, "2025-03-14");
        await newsroom.Http.DeleteJson($"/api/v1/articles/{article}");

        Assert.DoesNotContain("against deferred", await newsroom.Positions("bo-karr"));
        Assert.Contains("defersTo unresolved speaker", await newsroom.References());
    }
}
