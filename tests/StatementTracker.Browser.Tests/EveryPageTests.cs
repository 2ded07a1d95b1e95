using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StatementTracker.Browser.Tests.Support;

namespace StatementTracker.Browser.Tests;

/// <summary>What holds for every page, wide and narrow, light and dark.</summary>
[Collection(InBrowser.Name)]
public sealed class EveryPageTests(Site site)
{
    [BrowserFact]
    public async Task Axe_finds_nothing_to_object_to_on_any_page()
    {
        var found = new List<string>();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await site.Open(width, scheme: scheme);
            foreach (var (name, path) in site.Paths)
            {
                await page.GotoAsync(path);
                var violations = (await page.RunAxe()).Violations;
                found.AddRange(violations.SelectMany(v => v.Nodes.Select(node => $"{name} {scheme}: {v.Id}: {node.Html}")));
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task No_page_loads_from_elsewhere_or_breaks_its_own_policy()
    {
        var page = await site.Open();
        var (asked, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var path in site.Paths.Values) await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

        Assert.All(asked, url => Assert.StartsWith(site.Address, url, StringComparison.Ordinal));
        Assert.Contains(asked, url => url.EndsWith("/style.css", StringComparison.Ordinal));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var page = await site.Open(width: 360);
        var wide = new List<string>();
        foreach (var (name, path) in site.Paths)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360) wide.Add(name);
        }

        Assert.Empty(wide);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Each_page_has_its_picture_taken()
    {
        foreach (var (look, width, scheme, media) in new[] { ("wide", 1280, ColorScheme.Light, Media.Screen), ("narrow", 390, ColorScheme.Light, Media.Screen), ("dark", 1280, ColorScheme.Dark, Media.Screen), ("print", 820, ColorScheme.Light, Media.Print) })
        {
            var page = await site.Open(width, scheme: scheme);
            await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
            foreach (var (name, path) in site.Paths)
            {
                await page.GotoAsync(path);
                var picture = await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Repository.Pictures, $"{name}-{look}.png") });
                Assert.True(picture.Length > 5000, $"{name} is blank");
            }

            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        var page = await site.Open();
        foreach (var path in site.Paths.Values)
        {
            await page.GotoAsync(path);
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await page.Context.CloseAsync();
    }
}
