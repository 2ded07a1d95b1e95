using System.Buffers;
using System.Text.Json;
using CsCheck;
using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction;

/// <summary>What holds of every text, whoever wrote it: random ones, shuffled scraps of news, and news that was mutilated.</summary>
public class AnyTextTests
{
    private const string Article = """
        The Velmaran foreign minister, Elena Marek, said on Tuesday that her country would not accept the proposal. “We have always opposed this,” she told reporters in Velstad. “There is nothing to add.”

        According to two officials, the talks between Velmara and Costovia collapsed last week 🌾. The ministry denied the report, calling it "pure fiction".

        Jon Darrow, a spokesman for the Costovian government, reiterated the position expressed by Prime Minister Ana Solberg: ‘No deal is better than a bad deal.’ Asked whether he would resign, he declined to comment.

        “The minister told me that he would wait,” said Ida Falk, the mayor of Brellin, “and the union said: ‘Never.’” According to the agency, Basya believes the bridge won't open in May.
        """;

    private const string Marks = "“”\"‘’'«»";
    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks);

    private static readonly string[] Words =
    [
        "“", "”", "\"", "'", "’", "‘", "«", "»", "``", "''", "🌾", "\U0001D400lfa", "\ud83c", "\udf3e", "\ufffe", "Ma\ud83crek", "e\u0301", "\u200b", "\0", "\n\n", "\r\n", "\n", " ", " ", " ", ".", ",", ":", "—", "(", ")", "?", "...", "-",
        "said", "told", "that", "to", "not", "he", "she", "they", "his", "the", "a", "of", "as", "by", "and", "who", "according to", "minister", "spokesman", "position", "expressed", "I", "have", "nothing to add",
        "Marek", "Elena Marek", "Velmara", "Velmaran", "'s", "government", "officials", "claim", "denied", "refused", "asked", "Tuesday", "last week", "in response to", "3,000", "U.S.", "Mr.",
    ];

    private static readonly Gen<int> Place = Gen.Int[0, Article.Length];
    private static readonly Gen<int> Length = Gen.Int[0, 60];
    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);
    private static readonly Gen<string> Scraps = Word.Array[0, 120].Select(words => string.Join(' ', words));
    private static readonly Gen<string> Glued = Word.Array[0, 120].Select(string.Concat);
    private static readonly Gen<Func<string, string>> Edit = Gen.OneOf(
        Gen.Select(Place, Length, Word, (place, length, scrap) => (Func<string, string>)(text => Edited(text, place, length, scrap))),
        Gen.Select(Place, Length, Place, (from, length, to) => (Func<string, string>)(text => Moved(text, from, length, to))),
        Gen.Select(Place, Gen.Int[0, Marks.Length - 1], (place, mark) => (Func<string, string>)(text => Flipped(text, place, Marks[mark]))));

    private static readonly Gen<string> Mutilated = Edit.Array[1, 16].Select(edits => edits.Aggregate(Article, (text, edit) => edit(text)));

    /// <summary>Every code unit there is, halves of surrogate pairs and controls included.</summary>
    private static readonly Gen<string> Raw = Gen.Char['\0', '\uffff'].Array[0, 400].Select(units => new string(units));

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Raw, Scraps, Glued, Mutilated, Mutilated);

    [Fact]
    public void Every_span_lies_inside_the_text_shows_its_words_and_cuts_no_surrogate_pair() => Texts.Sample(
        text =>
        {
            foreach (var span in Spans(Extracted.From(text).Draft))
            {
                Assert.InRange(span.Start, 0, text.Length - 1);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                Assert.Equal(text[span.Start..span.End], span.Exact);
                Assert.False(CutsPair(text, span.Start) || CutsPair(text, span.End), $"{span.Start}..{span.End} cuts a pair");
            }
        },
        iter: 1500, threads: 1);

    [Fact]
    public void Indices_point_into_the_lists_of_the_draft() => Texts.Sample(
        text =>
        {
            var draft = Extracted.From(text).Draft;
            Assert.All(Actors(draft), actor => Assert.InRange(actor, 0, draft.Actors.Count - 1));
            Assert.All(draft.References, reference => Assert.InRange(reference.From, 0, draft.Statements.Count - 1));
            Assert.All(draft.Statements, statement => Assert.True(statement.Within is null || (statement.Within >= 0 && statement.Within < draft.Statements.Count)));
            Assert.All(draft.Statements, statement => Assert.InRange(statement.Confidence, 0, 1));
            Assert.All(draft.Statements, statement => Assert.NotEmpty(statement.Spans));
            Assert.All(draft.Statements, statement => Assert.Equal(statement.Spans.OrderBy(span => span.Start), statement.Spans));
            Assert.All(draft.Statements, statement => Assert.InRange(Depth(draft, statement), 0, 3));
        },
        iter: 500, threads: 1);

    [Fact]
    public void The_same_text_gives_the_same_drafts() => Texts.Sample(
        text => Assert.Equal(JsonSerializer.Serialize(Extracted.From(text).Draft), JsonSerializer.Serialize(new StatementExtractor().Extract(new string(text.AsSpan())))),
        iter: 300, threads: 1);

    [Fact]
    public void One_extractor_on_many_threads_gives_what_it_gives_alone()
    {
        var texts = Texts.Array[64].Single();
        var extractor = new StatementExtractor();
        var alone = texts.Select(text => JsonSerializer.Serialize(extractor.Extract(text))).ToList();

        var together = texts.Concat(texts).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => JsonSerializer.Serialize(extractor.Extract(text))).ToList();

        Assert.Equal([.. alone, .. alone], together);
    }

    /// <summary>How many statements it is nested in.</summary>
    private static int Depth(ArticleDraft draft, StatementDraft statement)
    {
        var depth = 0;
        for (var outer = statement.Within; outer is { } at && depth <= draft.Statements.Count; outer = draft.Statements[at].Within) depth++;
        return depth;
    }

    /// <summary>A piece is taken out and put in elsewhere.</summary>
    private static string Moved(string text, int place, int length, int target)
    {
        var from = Math.Min(place, text.Length);
        var piece = text.Substring(from, Math.Min(length, text.Length - from));
        var rest = text.Remove(from, piece.Length);
        return rest.Insert(Math.Min(target, rest.Length), piece);
    }

    /// <summary>The next quotation mark becomes another.</summary>
    private static string Flipped(string text, int place, char mark)
    {
        var at = text.AsSpan(Math.Min(place, text.Length)).IndexOfAny(AnyMark);
        return at < 0 ? text : string.Create(text.Length, (text, at: at + Math.Min(place, text.Length), mark), (units, flip) =>
        {
            flip.text.CopyTo(units);
            units[flip.at] = flip.mark;
        });
    }

    private static string Edited(string text, int place, int length, string scrap)
    {
        var at = Math.Min(place, text.Length);
        return string.Concat(text.AsSpan(0, at), scrap, text.AsSpan(Math.Min(text.Length, at + length)));
    }

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static IEnumerable<TextSpan> Spans(ArticleDraft draft)
    {
        var statements = draft.Statements.SelectMany(statement => (IEnumerable<TextSpan?>)
            [.. statement.Spans, .. statement.Topic, statement.Cue, statement.Addressee, statement.Time, .. statement.Speakers.SelectMany(speaker => new[] { speaker.Mention, speaker.RoleSpan })]);
        var references = draft.References.SelectMany(reference => (IEnumerable<TextSpan?>)[.. reference.Evidence, .. reference.Topic, reference.Paraphrase, reference.TargetTime]);
        return statements.Concat(references).OfType<TextSpan>().Concat(draft.Actors.SelectMany(actor => actor.Mentions));
    }

    private static IEnumerable<int> Actors(ArticleDraft draft) =>
        draft.Statements.SelectMany(statement => statement.Speakers.SelectMany(speaker => new[] { speaker.Actor, speaker.OnBehalfOf }))
            .Concat(draft.References.Select(reference => reference.TargetActor))
            .Concat(draft.Actors.SelectMany(actor => new[] { actor.Body, actor.PartOf })).OfType<int>();
}
