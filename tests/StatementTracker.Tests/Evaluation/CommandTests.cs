using System.Globalization;
using StatementTracker.Evaluation;
using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Measuring;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Evaluation.Training;
using StatementTracker.Model;
using static StatementTracker.Tests.Evaluation.Marking;

namespace StatementTracker.Tests.Evaluation;

public sealed class CommandTests : IDisposable
{
    private const string Text = "“The road is shut,” Orla Venn said. Tam Brisk said that it is open.";

    private readonly string folder = Directory.CreateTempSubdirectory("evaluation-tests").FullName;
    private readonly StringWriter output = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
    }

    [Theory]
    [InlineData("gold.jsonl")]
    [InlineData("gold.jsonl.gz")]
    public void Predictions_in_a_file_are_scored_zipped_or_not(string name)
    {
        var gold = WriteGold(name);
        var predicted = Path.Combine(folder, $"predicted-{name}");
        JsonLines.Write(predicted, [new PredictedArticle("invented", [Found(Text, "The road is shut", "Venn", StatementMode.Direct)])]);

        var status = ScoreCommand.Run(["--view", "core", gold, predicted, "--explain", "5"], output);

        Assert.Equal(0, status);
        Assert.Equal(["iou50", "100.0", "50.0", "66.7", "100.0"], Row("iou50"));
        Assert.Equal(["direct", "1", "100.0", "100.0"], Row("direct"));
        Assert.Equal(["missed", "content", "0", "0", "1", "0", "1"], Row("missed content"));
        Assert.Contains("【that it is open】", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Predicting_writes_a_line_an_article_and_scoring_it_is_scoring_the_extractor()
    {
        var gold = WriteGold("gold.jsonl");
        var predicted = Path.Combine(folder, "predicted.jsonl");
        using var first = new StringWriter();
        using var second = new StringWriter();

        PredictCommand.Run([gold, predicted], output);
        ScoreCommand.Run([gold], first);
        ScoreCommand.Run([gold, predicted], second);

        Assert.StartsWith("{\"doc_id\":\"invented\",\"statements\":[", Assert.Single(File.ReadAllLines(predicted)), StringComparison.Ordinal);
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Fact]
    public void Predictions_are_written_in_the_words_of_the_corpus()
    {
        var path = Path.Combine(folder, "predicted.jsonl");

        JsonLines.Write(path, [new PredictedArticle("invented", [Found(Text, "it is open", "Tam Brisk", StatementMode.Indirect)])]);

        Assert.Equal(
            """{"doc_id":"invented","statements":[{"content_spans":[[56,66]],"speaker_span":[36,45],"cue_span":null,"kind":"indirect"}]}""",
            File.ReadAllText(path).Trim());
    }

    [Fact]
    public void A_malformed_line_is_named_by_file_and_number()
    {
        var path = Path.Combine(folder, "gold.jsonl");
        File.WriteAllText(path, "\n{\"doc_id\": \"invented\"}\n");

        var failure = Assert.Throws<InvalidDataException>(() => ScoreCommand.Run([path], output));

        Assert.Contains("gold.jsonl, line 2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("one", "two", "three")]
    [InlineData("one", "--view")]
    [InlineData("one", "--view", "0")]
    [InlineData("one", "--view", "core", "--view", "all")]
    [InlineData("one", "--explain", "-1")]
    [InlineData("one", "--loud", "yes")]
    public void A_wrong_command_line_says_what_is_wrong(params string[] words) =>
        Assert.NotEmpty(Assert.Throws<UsageException>(() => ScoreCommand.Run(words, output)).Message);

    [Fact]
    public void Progress_is_drawn_on_a_terminal_only()
    {
        using var elsewhere = new StringWriter();
        using (var silent = new ProgressBar(2, isTerminal: false, elsewhere)) silent.Advance();
        using (var shown = new ProgressBar(2, isTerminal: true, output)) shown.Advance();

        Assert.Empty(elsewhere.ToString());
        Assert.Contains(" 1/2", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_twice_gives_the_same_models_and_they_can_be_scored()
    {
        var gold = Path.Combine(folder, "gold.jsonl");
        JsonLines.Write(gold, Enumerable.Repeat(Article(
            Text,
            Gold(Text, "“The road is shut,”", "Orla Venn", "said", StatementMode.Direct),
            Gold(Text, "that it is open", "Tam Brisk", "said")), 8));
        var models = new[] { Path.Combine(folder, "first"), Path.Combine(folder, "second") };

        foreach (var model in models) Assert.Equal(0, TrainCommand.Run([gold, model, "--passes", "2", "--argument-passes", "2"], output));

        foreach (var name in new[] { "attribution.model", "arguments.model", "confidence.txt" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(models[0], name)), File.ReadAllBytes(Path.Combine(models[1], name)));
        Assert.Equal(0, ScoreCommand.Run([gold, "--models", models[0]], output));
    }

    [Fact]
    public void Speed_is_told_for_one_thread_and_for_two()
    {
        Assert.Equal(0, SpeedCommand.Run([WriteGold("gold.jsonl"), "--passes", "3", "--warm-up", "1"], output));

        foreach (var threads in "12") Assert.True(double.Parse(Row(threads.ToString())[1], CultureInfo.InvariantCulture) > 0);
        Assert.Contains("medians of 3 passes", output.ToString(), StringComparison.Ordinal);
        Assert.Matches("[1-9][0-9,]* bytes allocated an article", output.ToString());
    }

    [Fact]
    public void The_median_is_the_one_in_the_middle() => Assert.Equal(3, Cost.Median([9, 1, 3]));

    private string WriteGold(string name)
    {
        var path = Path.Combine(folder, name);
        JsonLines.Write(path, [Article(
            Text,
            Gold(Text, "“The road is shut,”", "Orla Venn", "said", StatementMode.Direct),
            Gold(Text, "that it is open", "Tam Brisk"))]);
        return path;
    }

    private string[] Row(string name) => output.ToString().Split('\n')
        .First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
