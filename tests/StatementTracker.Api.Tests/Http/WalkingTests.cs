using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

/// <summary>Walking the pages of a list while it grows.</summary>
public class WalkingTests
{
    [Theory]
    [OnSqlite("articles")]
    [OnSqlite("actors")]
    [OnSqlite("issues")]
    [OnSqlite("statements")]
    [OnSqlite("statements?sort=newest&q=observers")]
    [OnSqlite("positions")]
    [OnSqlite("audit")]
    [OnPostgreSql("articles")]
    [OnPostgreSql("actors")]
    [OnPostgreSql("issues")]
    [OnPostgreSql("statements")]
    [OnPostgreSql("statements?sort=newest&q=observers")]
    [OnPostgreSql("positions")]
    [OnPostgreSql("audit")]
    public async Task What_stood_when_the_walk_began_comes_once_whatever_is_inserted_meanwhile(string provider, string list)
    {
        using var desk = new Desk(provider);
        for (var i = 0; i < 6; i++) await Insert(desk, 2 * i);
        var path = $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=";
        var stood = (await desk.Http.GetJson($"{path}200")).Texts("id").ToList();

        var (met, next, pages) = (new List<string?>(), "", 0);
        do
        {
            var page = await desk.Http.GetJson($"{path}2{next}");
            met.AddRange(page.Texts("id"));
            next = page.Text("nextCursor") is { } cursor ? $"&cursor={cursor}" : null;
            if (pages++ < 6) await Insert(desk, (2 * pages) - 1);
        }
        while (next is not null);

        Assert.True(stood.Count >= 6);
        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Equal(stood, met.Intersect(stood));
    }

    /// <summary>A speaker, an issue, and an article of the day that says where the speaker stands on it; each sorts between those of its neighbours.</summary>
    private static async Task Insert(Desk desk, int day)
    {
        var name = $"Ana {(char)('A' + day)}erin";
        var text = Desk.Minutes.Replace("Ana Verin", name, StringComparison.Ordinal);
        var actor = await desk.Actor(name);
        var issue = await desk.Issue($"Observers {(char)('a' + day)}");
        var article = await desk.Article(text, publishedAt: $"2024-03-{day + 1:00}");
        await desk.Statement(article, actor, issue, edtf: $"2024-03-{day + 1:00}", text: text, name: name);
    }
}
