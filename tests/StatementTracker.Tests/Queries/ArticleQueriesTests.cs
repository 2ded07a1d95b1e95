using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class ArticleQueriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_article_is_met_once_newest_first_and_the_undated_last(string provider)
    {
        using var record = new StoredRecord(provider);
        DateTimeOffset?[] dates = [Day(5, 1), null, Day(6, 1), Day(5, 1), null, Day(5, 1), null];
        var stored = dates.Select(date => record.Article(date)).ToList();

        var met = await Walk.ThroughAsync<ArticleSummary, InstantCursor>(
            async after => await record.Articles.ListAsync(null, after, 2, Walk.Never));

        Assert.Equal(
            stored.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id.ToString("N"), StringComparer.Ordinal).Select(a => a.Id),
            met.Select(a => a.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_keeps_its_text_to_the_letter(string provider)
    {
        using var record = new StoredRecord(provider);
        var text = "“Née 𝄞”\r\n\tsaid\u00a0 she. ";
        var stored = record.Article(Day(5, 1), text);

        var found = await record.Articles.FindAsync(stored.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal(text, found.Text);
        Assert.Equal((stored.TextHash, "The Gazette", Day(5, 1)), (found.TextHash, found.Publisher, found.PublishedAt));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_article_is_not_found_nor_are_its_statements(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        article.RemovedAt = Start;
        var statement = record.Statement(article);

        Assert.Null(await record.Articles.FindAsync(article.Id, Walk.Never));
        Assert.Null(await record.Articles.StatementsAsync(article.Id, null, 10, Walk.Never));
        Assert.Null(await record.Statements.FindAsync(statement.Id, Walk.Never));
        Assert.Empty((await record.Articles.ListAsync(null, null, 10, Walk.Never)).Items);
        Assert.Empty((await record.Statements.ListAsync(new StatementFilter(), null, 10, Walk.Never)).Items);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_statements_of_an_article_come_in_text_order_whatever_their_dates(string provider)
    {
        using var record = new StoredRecord(provider);
        var (article, other) = (record.Article(), record.Article());
        SaidAt?[] times = [On(Day(5, 1)), null, On(Day(7, 1)), On(Day(6, 1)), null];
        var stored = times.Select(time => record.Statement(article, saidAt: time)).ToList();
        stored[1].RemovedAt = Start;
        record.Statement(other);

        var met = await Walk.ThroughAsync<StatementResponse, OrdinalCursor>(
            after => record.Articles.StatementsAsync(article.Id, after, 2, Walk.Never));

        Assert.Equal(stored.Where(s => !s.IsRemoved).Select(s => s.Id), met.Select(s => s.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_counts_its_statements_and_the_references_they_make(string provider)
    {
        using var record = new StoredRecord(provider);
        var (article, other) = (record.Article(), record.Article());
        var (one, two, gone) = (record.Statement(article), record.Statement(article), record.Statement(article));
        gone.RemovedAt = Start;
        var elsewhere = record.Statement(other);
        record.Reference(one, elsewhere);
        record.Reference(two, null);
        record.Reference(two, null).RemovedAt = Start;
        record.Reference(gone, null);
        record.Reference(elsewhere, one);

        var found = await record.Articles.FindAsync(article.Id, Walk.Never);
        var listed = await record.Articles.ListAsync(null, null, 10, Walk.Never);

        Assert.Equal(new ArticleCounts(2, 2), found?.Counts);
        Assert.Equal(new ArticleCounts(2, 2), listed.Items.Single(a => a.Id == article.Id).Counts);
    }
}
