using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction;

public class SpanTests
{
    private const string Article = """
        Velmara's foreign minister has ruled out any transit of Costovian grain, deepening a dispute over the harbour treaty.
        “We will not open the port,” Dal Rone said Monday. “Not this year 🌾, and not next year.”
        Rone — who took office in March — told lawmakers that Costovia had “broken the treaty” twice. He added that talks could resume “only if” the fees were paid.
        The Costovian government rejected the claim. "That is simply untrue," said Ilsa Marr, a spokeswoman for the foreign ministry.
        According to two officials familiar with the talks, a compromise is near: Brellin’s port may reopen.
        The Harbour Union did not respond to a request for comment; its secretary general, Tomás Quill, could not be reached.
        """;

    [Fact]
    public void Every_span_covers_exactly_the_words_it_shows()
    {
        var spans = Spans(Article, Extracted.From(Article).Draft).ToList();

        Assert.True(spans.Count > 30);
    }

    [Fact]
    public void Spans_stay_exact_and_cut_no_surrogate_pair_in_mutilated_texts()
    {
        var random = new Random(20261123);
        string[] scraps = ["“", "”", "\"", "'", "’", "🌾", "\n\n", "said ", " ", ".", ",", ":", "—", "(", "according to ", "X", "that ", "e\u0301", "\r\n", "?”", "his "];
        for (var round = 0; round < 300; round++)
        {
            var text = Article;
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                var at = Whole(text, random.Next(text.Length));
                var end = Whole(text, Math.Min(text.Length, at + random.Next(0, 40)));
                text = text[..at] + scraps[random.Next(scraps.Length)] + text[end..];
            }

            Assert.All(Spans(text, Extracted.From(text).Draft), span => Assert.Equal(text[span.Start..span.End], span.Exact));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("“")]
    [InlineData("said")]
    [InlineData("“,” said")]
    [InlineData("🌾🌾🌾 said 🌾.")]
    [InlineData("According to")]
    [InlineData("X's claim that")]
    [InlineData("Dal Rone said:")]
    [InlineData("… “” … ''")]
    [InlineData("He said she said they said it said.")]
    public void Scraps_of_text_are_read_without_failing(string text) => Assert.NotNull(Extracted.From(text).Draft);

    [Theory]
    [InlineData("“")]
    [InlineData("“a ”")]
    [InlineData("\"a ")]
    [InlineData("Rone said ")]
    [InlineData("the minister, ")]
    [InlineData("of the ")]
    [InlineData("X said Y said that he, who said, ")]
    [InlineData("(")]
    [InlineData("Velmaran minister — ")]
    [InlineData("They said. ")]
    public async Task Repetition_without_end_is_read_in_linear_time(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, 200_000 / scrap.Length));

        var reading = Task.Run(() => Extracted.From(text));

        await reading.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private static IEnumerable<TextSpan> Spans(string text, ArticleDraft draft)
    {
        var spans = draft.Statements.SelectMany(statement => statement.Spans.Concat(statement.Topic)
            .Concat(new[] { statement.Cue, statement.Addressee, statement.Time }.OfType<TextSpan>())
            .Concat(statement.Speakers.SelectMany(speaker => new[] { speaker.Mention, speaker.RoleSpan }.OfType<TextSpan>())));
        foreach (var span in spans.Concat(draft.Actors.SelectMany(actor => actor.Mentions)).Concat(draft.References.SelectMany(reference => reference.Evidence)))
        {
            Assert.Equal(text[span.Start..span.End], span.Exact);
            Assert.False(char.IsLowSurrogate(text[span.Start]) || (span.End < text.Length && char.IsLowSurrogate(text[span.End])));
            yield return span;
        }
    }
}
