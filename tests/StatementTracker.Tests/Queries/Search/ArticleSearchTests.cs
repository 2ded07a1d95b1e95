using System.Globalization;
using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Queries.Search;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Queries.Search;

public class ArticleSearchTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_article_is_found_by_words_of_title_and_text_a_title_first(string provider)
    {
        using var record = new StoredRecord(provider);
        record.Article(text: "The harbour is closed, and the harbour stays closed.", title: "News");
        record.Article(text: "Nothing sails.", title: "Harbour closed");

        Assert.Equal(["Harbour closed", "News"], (await FindAsync(record, "harbour")).Select(a => a.Title));
        Assert.Equal(["Harbour closed"], (await FindAsync(record, "harbour sails")).Select(a => a.Title));
        Assert.Empty(await FindAsync(record, "\"closed nothing\""));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_new_title_is_found_and_the_old_one_no_longer(string provider)
    {
        using var record = new StoredRecord(provider);
        var stored = record.Article(title: "Harbour closed");
        await using (var context = record.Open())
        {
            context.Articles.Single(a => a.Id == stored.Id).Title = "Harbour open";
            await context.SaveChangesAsync();
        }

        Assert.Empty(await FindAsync(record, "closed"));
        Assert.Equal("open", Assert.Single(Assert.Single(await FindAsync(record, "open")).Match!.Highlights).Exact);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_article_is_not_found(string provider)
    {
        using var record = new StoredRecord(provider);
        record.Article().RemovedAt = StoredRecord.Start;

        Assert.Empty(await FindAsync(record, "gazette"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Words_and_phrases_at_the_end_of_a_long_text_are_found(string provider)
    {
        using var record = new StoredRecord(provider);
        record.Article(text: string.Concat(Enumerable.Repeat("so it goes and ", 40_000)) + "then the harbour burns");

        Assert.Single(await FindAsync(record, "\"then the harbour\" -\"harbour goes\""));
        Assert.Empty(await FindAsync(record, "\"the goes\""));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_text_of_nothing_but_different_words_can_be_stored_and_found(string provider)
    {
        using var record = new StoredRecord(provider);
        record.Article(text: string.Join(' ', Enumerable.Range(0, 150_000).Select(n => n.ToString("x6", CultureInfo.InvariantCulture))));
        record.Article(text: string.Join(' ', Enumerable.Range(0, 15_000).Select(n => n.ToString(CultureInfo.InvariantCulture) + new string('ﷺ', 20))));

        Assert.Single(await FindAsync(record, "000000 01ffff"));
    }

    [Fact]
    public void A_snippet_is_a_part_of_the_text_and_its_highlights_parts_of_it()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing of note. ", 40)) + "The “old Harbour” of Éva’s town burns; the harbour burns. " + string.Concat(Enumerable.Repeat("Smoke. ", 40));

        var match = new Snippets(SearchQuery.Of("\"old harbour\" eva burn*")).Of("Fire", text);

        Assert.Equal(MatchField.Text, match.Field);
        Assert.InRange(match.Snippet.Exact.Length, 100, 240);
        Assert.Equal(match.Snippet.Exact, text[match.Snippet.Start..match.Snippet.End]);
        Assert.Equal(["old Harbour", "Éva", "burns", "burns"], match.Highlights.Select(h => h.Exact));
        Assert.All(match.Highlights, h => Assert.Equal(h.Exact, match.Snippet.Exact[h.Start..h.End]));
    }

    [Fact]
    public void All_that_is_found_in_a_snippet_is_highlighted()
    {
        var match = new Snippets(SearchQuery.Of("smoke")).Of(null, string.Concat(Enumerable.Repeat("Smoke, and a lot of it, is what was seen. ", 9)));

        Assert.Equal(match.Snippet.Exact.Split("Smoke").Length - 1, match.Highlights.Count);
    }

    [Theory]
    [InlineData("harbour", MatchField.Title)]
    [InlineData("fire", MatchField.Text)]
    [InlineData("harbour OR fire", MatchField.Text)]
    public void A_snippet_is_of_the_title_where_that_shows_more(string q, MatchField field) =>
        Assert.Equal(field, new Snippets(SearchQuery.Of(q)).Of("The harbour", "A fire broke out").Field);

    [Fact]
    public void A_text_without_a_single_space_has_a_snippet_that_parts_no_character()
    {
        var match = new Snippets(SearchQuery.Of("x")).Of(string.Concat(Enumerable.Repeat("\uD83D\uDE00", 200)));

        Assert.InRange(match.Snippet.Exact.Length, 1, 240);
        Assert.False(char.IsHighSurrogate(match.Snippet.Exact[^1]));
        Assert.Empty(match.Highlights);
    }

    private static async Task<IReadOnlyList<ArticleSummary>> FindAsync(StoredRecord record, string q) =>
        (await record.ArticleSearch.ListAsync(SearchQuery.Of(q), null, 50, Walk.Never)).Items;
}
