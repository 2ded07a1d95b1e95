using StatementTracker.Api.Tests.Support;
using StatementTracker.Browser.Tests.Support;

namespace StatementTracker.Browser.Tests;

/// <summary>An article and its statements, with no script at all unless said otherwise.</summary>
[Collection(InBrowser.Name)]
public sealed class ArticleTests(Site site)
{
    private const string Lit = "element => getComputedStyle(element).backgroundColor";

    [BrowserFact]
    public async Task Pointing_at_a_statement_lights_it_up_and_brings_its_note_forward()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync(site.Paths["article-of-the-seed"]);
        var (words, others) = (page.Locator(".text .said.t5").First, page.Locator(".note:visible"));
        var (before, all) = (await words.EvaluateAsync<string>(Lit), await others.CountAsync());

        await words.HoverAsync();

        Assert.NotEqual(before, await words.EvaluateAsync<string>(Lit));
        Assert.True(all > 1);
        Assert.Equal(1, await others.CountAsync());
        var note = await others.First.InnerTextAsync();
        Assert.Contains("Deferral", note, StringComparison.Ordinal);
        Assert.Contains("% sure", note, StringComparison.Ordinal);
        Assert.Contains("not reviewed", note, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_deep_link_scrolls_to_its_statement_and_lights_up_all_its_parts()
    {
        var page = await site.Open(height: 400, scripts: false);
        await page.GotoAsync(site.Paths["article-of-the-seed"]);
        var plain = await page.Locator(".text .said.n17").First.EvaluateAsync<string>(Lit);
        var target = await page.Locator(".text .num.a17").GetAttributeAsync("href");

        await page.GotoAsync(site.Paths["article-of-the-seed"] + target);

        Assert.True(await page.Locator(".num.a17").EvaluateAsync<bool>("element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"));
        var parts = await page.Locator(".text .said.n17").EvaluateAllAsync<string[]>("elements => elements.map(element => getComputedStyle(element).backgroundColor)");
        Assert.True(parts.Length >= 2);
        Assert.All(parts, part => Assert.NotEqual(plain, part));
        Assert.Single(parts.Distinct());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task By_keyboard_alone_each_statement_is_reached_in_the_order_of_the_text()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync(site.Paths["article"]);
        await page.Locator("#content").FocusAsync();
        var reached = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var number = await page.EvaluateAsync<string?>("document.activeElement.matches('.text .num') ? document.activeElement.dataset.n : null");
            if (number is null || reached.Contains(number)) continue;
            reached.Add(number);
            Assert.Equal(1, await page.Locator(".note:visible").CountAsync());
        }

        Assert.Equal(await page.Locator(".text .num").CountAsync(), reached.Count);
        Assert.Equal(reached.Select(int.Parse).Order(), reached.Select(int.Parse));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task With_scripts_j_and_k_walk_from_statement_to_statement()
    {
        var page = await site.Open();
        await page.GotoAsync(site.Paths["article-of-the-seed"]);
        foreach (var (key, number) in new[] { ("j", "1"), ("j", "2"), ("j", "3"), ("k", "2") })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(number, await page.EvaluateAsync<string>("document.activeElement.dataset.n"));
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Text_that_would_be_markup_script_or_a_turned_direction_stays_text()
    {
        var page = await site.Open();
        page.Dialog += (_, _) => Assert.Fail("A script of an article ran.");
        await page.GotoAsync(site.Paths["article-hostile"]);

        Assert.Equal(Site.Hostile, await page.Locator(".text").TextContentAsync());
        Assert.Equal(0, await page.Locator("main img, main script, h1 b").CountAsync());
        Assert.DoesNotContain("taken", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("isolate", await page.Locator("h1 bdi").EvaluateAsync<string>("element => getComputedStyle(element).unicodeBidi"));
        Assert.All(await page.Locator(".text > *").EvaluateAllAsync<string[]>("parts => parts.map(part => getComputedStyle(part).unicodeBidi)"), bidi => Assert.Equal("isolate", bidi));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Statements_are_told_apart_by_more_than_their_colour()
    {
        var page = await site.Open();
        await page.GotoAsync(site.Paths["article"]);
        var lines = await page.Locator(".legend .said").EvaluateAllAsync<string[]>("marks => marks.map(mark => getComputedStyle(mark).textDecorationStyle)");

        Assert.Equal(3, lines.Distinct().Count());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_reference_is_followed_to_the_statement_it_means()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync(site.Paths["article-of-the-seed"]);
        var pointer = page.Locator(".text .ref").First;
        var target = await pointer.GetAttributeAsync("href");

        await pointer.ClickAsync();

        Assert.EndsWith(target!, page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".num:target").CountAsync());
        Assert.NotEmpty((await site.Http.GetJson($"/api/v1/statements/{target!["#s-".Length..]}")).GetProperty("text").GetString()!);
        await page.Context.CloseAsync();
    }
}
