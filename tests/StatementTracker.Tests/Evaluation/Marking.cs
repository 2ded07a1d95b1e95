using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Scoring;
using StatementTracker.Model;

namespace StatementTracker.Tests.Evaluation;

/// <summary>Marks invented articles by the words themselves: a content of several spans has " … " between them.</summary>
internal static class Marking
{
    public static GoldArticle Article(string text, params GoldStatement[] statements) =>
        new() { DocId = "invented", Text = text, Statements = statements };

    public static GoldStatement Gold(
        string text, string content, string? speaker = null, string? cue = null, StatementMode kind = StatementMode.Indirect, bool core = true) => new()
        {
            ContentSpans = Spans(text, content),
            SpeakerSpan = speaker is null ? null : Span(text, speaker),
            CueSpan = cue is null ? null : Span(text, cue),
            Kind = kind,
            Core = core,
        };

    public static PredictedStatement Found(string text, string content, string? speaker = null, StatementMode? kind = null) => new()
    {
        ContentSpans = Spans(text, content),
        SpeakerSpan = speaker is null ? null : Span(text, speaker),
        Kind = kind,
    };

    public static Comparison Compare(GoldArticle article, params PredictedStatement[] found) => Compare(article, View.All, found);

    public static Comparison Compare(GoldArticle article, View view, params PredictedStatement[] found) =>
        new(article, new PredictedArticle(article.DocId, found), view);

    public static Offsets Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{words}\" is not in the text.");
        return new Offsets(start, start + words.Length);
    }

    private static IReadOnlyList<Offsets> Spans(string text, string content) => [.. content.Split(" … ").Select(words => Span(text, words))];
}
