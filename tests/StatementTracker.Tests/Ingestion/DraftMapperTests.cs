using Microsoft.EntityFrameworkCore;
using StatementTracker.Extraction;
using StatementTracker.Ingestion;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Ingestion;

public class DraftMapperTests
{
    private const string Text = "Velmaran spokesman Oren Tal deferred to Minister Ana Verin, who said on 2030-12-03 that no tunnel was needed.";

    private static readonly ArticleDraft Draft = new(
        [
            new("Oren Tal", ActorKind.Person, "Tal", null, false, "Velmaran spokesman", 2, Capacity.Spokesperson, null, [], [Span("Oren Tal")]),
            new("Ana Verin", ActorKind.Person, "Verin", null, false, "Minister", 2, Capacity.OfficeHolder, null, [], [Span("Ana Verin")]),
            new("Velmara", ActorKind.State, null, null, false, null, null, Capacity.Personal, null, ["Velstad"], [Span("Velmaran")]),
        ],
        [
            new(StatementMode.Indirect, SpeechAct.Defer, Occurrence.Uttered, 7, "deferred to Minister Ana Verin", [Span("deferred to Minister Ana Verin")],
                Span("deferred"), null, [new(0, Span("Oren Tal"), "Velmaran spokesman", Span("Velmaran spokesman"), Capacity.Spokesperson, 2)], null, null, [], 0.9),
            new(StatementMode.Indirect, SpeechAct.Reject, Occurrence.Uttered, 8, "no tunnel was needed", [Span("no tunnel was needed")],
                Span("said"), null, [new(1, Span("Ana Verin"), "Minister", null, Capacity.OfficeHolder, 2)], Span("on 2030-12-03"), 0, [], 0.8),
        ],
        [new(0, ReferenceType.DefersTo, ReferenceMaker.Speaker, 1, null, Span("no tunnel was needed"), [], Stance.Against, [Span("deferred to Minister Ana Verin")], 0.7)]);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_draft_becomes_linked_rows_with_exact_spans(string provider)
    {
        using var tracker = new Tracker(provider);
        var article = await StoreAsync(tracker);

        await using var stored = tracker.Stored();
        var statements = await stored.Statements.Include(s => s.Speakers).ThenInclude(s => s.Actor).Include(s => s.Speakers).ThenInclude(s => s.OnBehalfOf)
            .OrderBy(s => s.Ordinal).ToListAsync();
        Assert.Equal([SpeechAct.Defer, SpeechAct.Reject], statements.Select(s => s.Act));
        Assert.Equal("Oren Tal", statements[0].Speakers.Single().Actor?.Name);
        Assert.Equal("Velmara", statements[0].Speakers.Single().OnBehalfOf?.Name);
        Assert.Equal(statements[0].Id, statements[1].WithinId);
        Assert.NotEqual(statements[0].UtteranceId, statements[1].UtteranceId);
        Assert.Equal($"{article.TextHash}|the gazette|000001", statements[1].TieBreaker);
        Assert.All(statements.SelectMany(s => s.Spans.Append(s.Cue).OfType<TextSpan>()), span => Assert.Equal(span.Exact, Text[span.Start..span.End]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reference_goes_with_what_the_text_says_of_its_target(string provider)
    {
        using var tracker = new Tracker(provider);
        await StoreAsync(tracker);

        await using var stored = tracker.Stored();
        var reference = await stored.References.Include(r => r.TargetActor).SingleAsync();
        Assert.Equal(ReferenceType.DefersTo, reference.Type);
        Assert.Equal("Ana Verin", reference.TargetActor?.Name);
        Assert.Equal("no tunnel was needed", reference.Paraphrase);
        Assert.Equal(Stance.Against, reference.Polarity);
    }

    [Fact]
    public void The_same_words_have_one_key_whatever_their_punctuation_and_case()
    {
        Assert.Equal(Statement.KeyOfContent("No tunnel, ever!"), Statement.KeyOfContent("no tunnel — ever"));
        Assert.NotEqual(Statement.KeyOfContent("No tunnel, ever!"), Statement.KeyOfContent("A tunnel, ever!"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_and_phrases_of_any_length_are_stored(string provider)
    {
        using var tracker = new Tracker(provider);
        var words = string.Concat(Enumerable.Repeat("Verylongname ", 500)).Trim();
        var long1 = new ActorDraft(words, ActorKind.Organization, null, null, false, words, null, Capacity.Personal, null, [], []);
        var said = Draft.Statements[0] with { Speakers = [new(0, Span("Oren Tal"), words, null, Capacity.Personal, null)] };

        await StoreAsync(tracker, new ArticleDraft([long1], [said], [Draft.References[0] with { TargetActor = 0, Paraphrase = new TextSpan(0, words.Length, words) }]));

        await using var stored = tracker.Stored();
        Assert.Equal(200, (await stored.ArticleActors.SingleAsync()).Name.Length);
    }

    private static Task<Article> StoreAsync(Tracker tracker, ArticleDraft? draft = null) => tracker.Get<RecordWriter>().WriteAsync(
        record =>
        {
            var submission = new ArticleSubmission { Text = Text, Publisher = "The Gazette" };
            var article = submission.ToArticle(submission.HashText());
            new DraftMapper(record, article, draft ?? Draft).Map();
            return Task.FromResult(article);
        },
        null,
        default);

    private static TextSpan Span(string exact) => TextSpan.Of(Text, Text.IndexOf(exact, StringComparison.Ordinal), Text.IndexOf(exact, StringComparison.Ordinal) + exact.Length);
}
