namespace StatementTracker.Benchmarks.News;

/// <summary>An article about invented people: quotations, reported speech and narration as a news agency writes them. The same number, the same article.</summary>
internal sealed record InventedArticle(int Number, string Title, string Text, DateOnly PublishedOn)
{
    /// <summary>On average, over many articles; as the news of the evaluation has it.</summary>
    public const int AverageWords = 760;

    private const int LeastWords = 360;
    private const int MostWords = 1070;
    private const int Speakers = 5;

    public static InventedArticle Write(int number)
    {
        var dice = new Dice(number);
        var country = InventedCountry.From(dice);
        var people = Enumerable.Range(0, Speakers).Select(_ => InventedPerson.From(dice, country)).ToArray();
        var sentences = new Sentences(dice, country);
        var length = dice.Between(LeastWords, MostWords);

        var paragraphs = new List<string> { $"{country.Capital.ToUpperInvariant()} — {sentences.Lead(people[0])}" };
        for (var words = 0; words < length; words += WordsOf(paragraphs[^1]))
            paragraphs.Add(sentences.Paragraph(dice.One(people)));

        var published = new DateOnly(2024, 1, 1).AddDays(number % 300);
        return new InventedArticle(number, $"{country.Name} weighs {sentences.Matter}", string.Join("\n\n", paragraphs), published);
    }

    public static IReadOnlyList<InventedArticle> WriteMany(int count) => [.. Enumerable.Range(0, count).Select(Write)];

    public static int WordsOf(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
