using StatementTracker.Model.Search;
using StatementTracker.Queries;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Queries.Search;

/// <summary>Both databases find what the language says, and so the same; what it says is worked out here word by word.</summary>
public class SearchParityTests
{
    private static readonly string[] Pieces =
    [
        "don't", "Don’t", "dont", "U.S.", "US", "u", "s", "AND", "or", "NOT", "NEAR", "100%", "1,000", "3.5", "a", "the", "Łódź", "lodz",
        "Éva", "e\u0301va", "straße", "STRASSE", "naïve", "ﬁne", "北京", "北海", "京都", "ガ", "Йога", "йога", "ΣΊΣΥΦΟΣ", "مُحَمَّد", "محمد", "हिन्दी", "हिन",
        "back\\slash", "semi;colon", "quo\"te", "'single'", "%like_", "__", "x:*", "!y", "&z", "|", "(p)", "<->", "well-known", "well", "known",
        "1e5", "0x1F", "-5", "https://a.example/b?c=d", "me@example.org", "\uD83D\uDE00", "a\uD83D\uDE00b", "½", "Ⅷ", "İstanbul", "ﷺ", "\u200B", "\t", "\n",
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nasty_texts_are_found_by_nasty_queries_as_the_language_says(string provider)
    {
        var random = new Random(20310501);
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var texts = Enumerable.Range(0, 150).Select(_ => Some(random, 1, 7)).ToDictionary(text => record.Statement(article, text: text).Id);
        var asked = 0;
        for (var run = 0; run < 400; run++)
        {
            var q = Query(random);
            if (SearchQuery.FaultOf(q) is not null) continue;
            asked++;
            var query = SearchQuery.Of(q);
            var found = await record.StatementSearch.ListAsync(new StatementFilter(Q: query), query, null, 200, Walk.Never);

            var expected = texts.Where(text => Meets(text.Value, query)).Select(text => text.Key).Order();
            Assert.True(expected.SequenceEqual(found.Items.Select(s => s.Id).Order()), $"{q}: {found.Items.Count} of {expected.Count()}");
        }

        Assert.InRange(asked, 200, 400);
    }

    private static string Query(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) switch
    {
        0 => $"\"{Some(random, 1, 3)}\"",
        1 => $"\"{Some(random, 1, 2)}\"*",
        2 => Beginning(Some(random, 1, 1), random) + "*",
        3 => "-" + Some(random, 1, 1),
        4 => $"{Some(random, 1, 1)} OR \"{Some(random, 1, 2)}\"",
        _ => Some(random, 1, 2),
    }));

    private static string Some(Random random, int least, int most) => string.Join(' ', random.GetItems(Pieces, random.Next(least, most + 1)));

    private static string Beginning(string word, Random random) => word[..random.Next(1, word.Length + 1)];

    private static bool Meets(string text, SearchQuery query)
    {
        var words = SearchWords.Of(text).ToList();
        bool Has(SearchTerm term) => Enumerable.Range(0, words.Count).Any(at => term.StandsAt(words, at));
        return query.Required.All(terms => terms.Any(Has)) && !query.Excluded.Any(Has);
    }
}
