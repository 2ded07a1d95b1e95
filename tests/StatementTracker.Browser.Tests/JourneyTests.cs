using Microsoft.Playwright;
using StatementTracker.Browser.Tests.Support;

namespace StatementTracker.Browser.Tests;

/// <summary>Ways through the pages, by clicks and without scripts.</summary>
[Collection(InBrowser.Name)]
public sealed class JourneyTests(Site site)
{
    [BrowserFact]
    public async Task From_a_word_to_the_one_whose_words_a_position_rests_on()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("karr");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Bo Karr" }).First.ClickAsync();
        Assert.Contains("because it deferred to Ana Verin, who said", await page.Locator(".stand").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".because").First.GetByRole(AriaRole.Link, new() { Name = "Ana Verin" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ana Verin");
        Assert.Contains("Bo Karr", await page.Locator("section[aria-labelledby=deferred]").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task From_an_issue_to_an_earlier_day_by_its_slider()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync(site.Paths["issue"]);
        Assert.Contains("▲ 3 for", await page.Locator(".balance").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("#day").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go to that day" }).ClickAsync();

        Assert.EndsWith("?asOf=2025-03-04", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(" for", await page.Locator(".balance").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task From_a_statement_to_its_place_in_its_article_and_back()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync(site.Paths["statement"]);
        var words = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^In its article") }).ClickAsync();
        await page.Locator(".note:visible").GetByRole(AriaRole.Link, new() { NameRegex = new("in full$") }).ClickAsync();

        Assert.Equal(words, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_key_press_confirms_the_least_certain_statement_and_another_takes_it_back()
    {
        var page = await site.Open();
        await page.GotoAsync("/review");
        var words = await page.Locator(".card blockquote").First.InnerTextAsync();

        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Statement confirmed.");
        Assert.NotEqual(words, await page.Locator(".card blockquote").First.InnerTextAsync());

        await page.Keyboard.PressAsync("u");
        await page.WaitForURLAsync("**/review");
        Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task An_article_is_pasted_looked_through_and_saved_without_a_script()
    {
        var page = await site.Open(scripts: false);
        await page.GotoAsync("/add");
        await page.GetByLabel("Headline").FillAsync("Bridge opens");
        await page.GetByLabel("Day of publication").FillAsync("2025-05-06");
        await page.GetByLabel("Text").FillAsync("The mayor, Ida Falk, said on Monday that the bridge will open in June.\n“We are proud of it,” Falk said.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what is in it" }).ClickAsync();
        var boxes = page.GetByRole(AriaRole.Checkbox);
        var shown = await boxes.CountAsync();
        Assert.Contains("5 May 2025", await page.Locator("fieldset").InnerTextAsync(), StringComparison.Ordinal);

        await boxes.First.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bridge opens");
        Assert.Equal(shown - 1, await page.Locator(".note").CountAsync());
        await page.Context.CloseAsync();
    }
}
