using Microsoft.EntityFrameworkCore;
using StatementTracker.Ingestion;
using StatementTracker.Model;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Ingestion;

public class ArticleIngestorTests
{
    private const string Text = "Mira Solen rejected the strait tunnel on Tuesday. “No tunnel will be built,” she told reporters in Velstad.";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_text_from_the_same_source_is_the_article_that_stands(string provider)
    {
        using var tracker = new Tracker(provider);
        var first = await tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text, Publisher = "The Gazette", Title = "Tunnel" }, default);

        var again = await tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text, Publisher = " the gazette", Title = "Another title" }, default);

        Assert.Equal(first with { Created = false }, again);
        await using var stored = tracker.Stored();
        Assert.Equal("Tunnel", (await stored.Articles.SingleAsync()).Title);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_text_from_another_source_is_another_article(string provider)
    {
        using var tracker = new Tracker(provider);

        var gazette = await tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text, Publisher = "The Gazette" }, default);
        var courier = await tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text, Url = "https://courier.example/1" }, default);

        Assert.True(courier.Created);
        Assert.NotEqual(gazette.ArticleId, courier.ArticleId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Simultaneous_posts_of_one_article_make_one_article(string provider)
    {
        using var tracker = new Tracker(provider);

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => Task.Run(() =>
            tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text, Publisher = "The Gazette" }, default))));

        Assert.Single(results, r => r.Created);
        Assert.Single(results.Select(r => r.ArticleId).Distinct());
        await using var stored = tracker.Stored();
        Assert.Equal(1, await stored.Articles.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_ingest_that_breaks_off_leaves_no_trace_and_can_be_done_again(string provider)
    {
        var breaks = true;
        using var tracker = new Tracker(provider, new LinkingStage("breaks", _ => new RecordKeys(), _ =>
        {
            if (breaks) throw new InvalidOperationException("killed");
        }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => tracker.ArticleAsync(Text));

        await using (var stored = tracker.Stored())
        {
            Assert.Equal(0, await stored.Articles.CountAsync() + await stored.Statements.CountAsync() + await stored.Actors.CountAsync() + await stored.Revisions.CountAsync());
            Assert.Equal(0, (await stored.Ledger.SingleAsync()).Sequence);
        }

        breaks = false;
        Assert.True((await tracker.Ingestor.IngestAsync(new ArticleSubmission { Text = Text }, default)).Created);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_text_is_stored_as_it_came(string provider)
    {
        using var tracker = new Tracker(provider);
        const string odd = "\uFEFF  Lines\r\nend\nas they come.\tÇa va? 🙂 e\u0301 \n\n";

        var id = await tracker.ArticleAsync(odd);

        await using var stored = tracker.Stored();
        Assert.Equal(odd, (await stored.Articles.SingleAsync(a => a.Id == id)).Text);
    }

    public static TheoryData<string, ArticleSubmission> Refused => new()
    {
        { "text", new ArticleSubmission { Text = " \n\t " } },
        { "text", new ArticleSubmission { Text = "A NUL\0." } },
        { "text", new ArticleSubmission { Text = "A control \u0085 character." } },
        { "text", new ArticleSubmission { Text = "Half a pair: \ud83d." } },
        { "text", new ArticleSubmission { Text = new string('é', (SubmissionRules.LongestText / 2) + 1) } },
        { "title", new ArticleSubmission { Text = Text, Title = new string('t', SubmissionRules.LongestTitle + 1) } },
        { "publisher", new ArticleSubmission { Text = Text, Publisher = "The\0Gazette" } },
        { "url", new ArticleSubmission { Text = Text, Url = "ftp://gazette.example/1" } },
        { "publishedAt", new ArticleSubmission { Text = Text, PublishedAt = new DateTimeOffset(2031, 1, 3, 0, 0, 0, TimeSpan.Zero) } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_stored_is_refused_by_its_field(string field, ArticleSubmission submission)
    {
        using var tracker = new Tracker(TestDatabase.Sqlite);

        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => tracker.Ingestor.IngestAsync(submission, default));

        Assert.Equal(field, refusal.Field);
        await using var stored = tracker.Stored();
        Assert.Equal(0, await stored.Articles.CountAsync());
    }
}
