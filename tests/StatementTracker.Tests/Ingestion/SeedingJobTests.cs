using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Ingestion;

public sealed class SeedingJobTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-seeds-");

    public SeedingJobTests()
    {
        Write("issues.json", """
            [
              { "slug": "strait-tunnel", "title": "Strait tunnel", "proposition": "A tunnel should be built.", "terms": ["strait tunnel"], "broader": "strait-crossing" },
              { "slug": "strait-crossing", "title": "Strait crossing", "proposition": "The strait should be crossed.", "terms": ["strait crossing"] }
            ]
            """);
        Write("01.txt", "Mira Solen spoke in Velstad.\r\n");
        Write("01.json", """{ "title": "Solen speaks", "publisher": "The Gazette", "publishedAt": "2030-12-03" }""");
        Write("01.gold.json", "not for seeding");
        Write("02.txt", "Ana Verin spoke in Torvia.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_folder_becomes_the_codebook_and_its_articles(string provider)
    {
        using var tracker = new Tracker(provider);

        var summary = await SeedAsync(tracker);

        Assert.Equal(["issues.json Created 2", "01.txt Created 1", "02.txt Created 1"], Lines(summary));
        await using var stored = tracker.Stored();
        var tunnel = await stored.Issues.Include(i => i.Broader).SingleAsync(i => i.Slug == "strait-tunnel");
        Assert.Equal("strait-crossing", tunnel.Broader?.Slug);
        var article = await stored.Articles.SingleAsync(a => a.Publisher == "The Gazette");
        Assert.Equal("Mira Solen spoke in Velstad.\r\n", article.Text);
        Assert.Equal(new DateTimeOffset(2030, 12, 3, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Seeding_again_changes_nothing(string provider)
    {
        using var tracker = new Tracker(provider);
        await SeedAsync(tracker);
        var before = await SequenceAsync(tracker);

        var again = await SeedAsync(tracker);

        Assert.Equal(["issues.json AlreadyThere 0", "01.txt AlreadyThere 0", "02.txt AlreadyThere 0"], Lines(again));
        Assert.Equal(before, await SequenceAsync(tracker));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_people_removed_or_renamed_is_not_brought_back(string provider)
    {
        using var tracker = new Tracker(provider);
        await SeedAsync(tracker);
        await using (var stored = tracker.Stored())
        {
            var article = await stored.Articles.SingleAsync(a => a.Publisher == null);
            var gazette = await stored.Articles.SingleAsync(a => a.Publisher != null);
            var issues = await stored.Issues.ToDictionaryAsync(i => i.Slug, i => i.Id);
            await tracker.Articles.RemoveAsync(article.Id, null, default);
            await tracker.Articles.CorrectAsync(gazette.Id, new ArticlePatch { Publisher = "The Courier" }, null, default);
            await tracker.Issues.RemoveAsync(issues["strait-crossing"], null, default);
            await tracker.Issues.CorrectAsync(issues["strait-tunnel"], new IssuePatch { Slug = "tunnel" }, null, default);
        }

        var before = await SequenceAsync(tracker);
        var again = await SeedAsync(tracker);

        Assert.Equal(["issues.json AlreadyThere 0", "01.txt AlreadyThere 0", "02.txt Removed 0"], Lines(again));
        Assert.Equal(before, await SequenceAsync(tracker));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_bad_file_is_reported_and_the_next_follows(string provider)
    {
        using var tracker = new Tracker(provider);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "00.txt"), [0x4d, 0x69, 0xff, 0xfe]);
        Write("01.json", """{ "headline": "No such field" }""");
        Write("015.txt", " ");
        List<SeededFile> told = [];

        var summary = await tracker.Get<SeedingJob>().SeedAsync(folder.FullName, new Told(told), default);

        Assert.Equal(["issues.json Created 2", "00.txt Failed 0", "01.txt Failed 0", "015.txt Failed 0", "02.txt Created 1"], Lines(summary));
        Assert.Equal((3, 3), (summary.Failed, summary.Created));
        Assert.Equal("00.txt is not UTF-8.", summary.Files[1].Error);
        Assert.Equal("The text is empty.", summary.Files[3].Error);
        Assert.Equal([1, 2, 3, 4, 5], told.Select(f => f.Done));
    }

    [Theory]
    [InlineData("""[{ "slug": "a", "title": "A", "proposition": "A.", "terms": ["a"], "broader": "b" }, { "slug": "b", "title": "B", "proposition": "B.", "terms": ["b"], "broader": "a" }]""")]
    [InlineData("""[{ "slug": "Not A Slug", "title": "A", "proposition": "A.", "terms": ["a"] }]""")]
    [InlineData("""[{ "slug": "a", "title": "A", "proposition": "A.", "terms": [] }]""")]
    [InlineData("""[{ "slug": "a", "title": "A", "terms": ["a"] }]""")]
    [InlineData("""{ "issues": [] }""")]
    public async Task A_codebook_that_makes_no_sense_creates_no_issue(string json)
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);
        Write("issues.json", json);

        var summary = await SeedAsync(tracker);

        Assert.Equal(SeedingOutcome.Failed, summary.Files[0].Outcome);
        await using var stored = tracker.Stored();
        Assert.Equal(0, await stored.Issues.CountAsync());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_to_be_missing()
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => tracker.Get<SeedingJob>().SeedAsync(Path.Combine(folder.FullName, "none"), null, default));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private Task<SeedingSummary> SeedAsync(Tracker tracker) => tracker.Get<SeedingJob>().SeedAsync(folder.FullName, null, default);

    private static IEnumerable<string> Lines(SeedingSummary summary) => summary.Files.Select(f => $"{f.File} {f.Outcome} {f.Created}");

    private static async Task<long> SequenceAsync(Tracker tracker)
    {
        await using var stored = tracker.Stored();
        return (await stored.Ledger.SingleAsync()).Sequence;
    }

    private sealed class Told(List<SeededFile> files) : IProgress<SeededFile>
    {
        public void Report(SeededFile value) => files.Add(value);
    }
}
