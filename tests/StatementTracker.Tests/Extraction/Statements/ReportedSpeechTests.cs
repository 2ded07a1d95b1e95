using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction.Statements;

public class ReportedSpeechTests
{
    [Theory]
    [InlineData("Dal Rone said that the dam was safe.", "that the dam was safe")]
    [InlineData("Dal Rone said the dam was safe.", "the dam was safe")]
    [InlineData("Dal Rone said on Monday that the dam was safe.", "that the dam was safe")]
    [InlineData("Dal Rone said in a statement on Monday that the dam was safe.", "that the dam was safe")]
    [InlineData("Dal Rone told parliament that the dam was safe.", "that the dam was safe")]
    [InlineData("Dal Rone has repeatedly insisted that the dam was safe.", "that the dam was safe")]
    [InlineData("Dal Rone, who took office in March, said the dam was safe.", "the dam was safe")]
    [InlineData("Dal Rone, a lawyer from Brellin, said the dam was safe.", "the dam was safe")]
    [InlineData("The dam is safe, Dal Rone said.", "The dam is safe")]
    [InlineData("The dam is safe, said Dal Rone.", "The dam is safe")]
    [InlineData("According to Dal Rone, the dam was safe.", "the dam was safe")]
    [InlineData("The dam was safe, according to Dal Rone.", "The dam was safe")]
    [InlineData("Dal Rone's message was blunt: the dam was safe.", "the dam was safe")]
    [InlineData("Dal Rone was unequivocal: the dam was safe.", "the dam was safe")]
    [InlineData("Dal Rone was quoted as saying the dam was safe.", "the dam was safe")]
    [InlineData("In the words of Dal Rone, the dam was safe.", "the dam was safe")]
    [InlineData("Dal Rone: The dam is safe", "The dam is safe")]
    [InlineData("Dal Rone's claim that the dam was safe angered the council.", "that the dam was safe")]
    public void Content_in_the_reporters_words_is_found_with_its_speaker(string text, string content)
    {
        var extracted = Extracted.From(text);

        var statement = Assert.Single(extracted.Draft.Statements);
        Assert.Equal((content, StatementMode.Indirect), (statement.Text, statement.Mode));
        Assert.Equal(["Dal Rone"], extracted.SpeakersOf(statement));
    }

    [Theory]
    [InlineData("Velmara opposes any transit of grain.", "any transit of grain")]
    [InlineData("Velmara has firmly rejected any transit of grain, deepening the dispute.", "any transit of grain")]
    [InlineData("Velmara floated the idea of closing the port as talks began.", "the idea of closing the port")]
    [InlineData("Velmara urged the Harbour Union to close the port.", "to close the port")]
    [InlineData("Velmara called for a new treaty and sent ships.", "a new treaty")]
    [InlineData("Velmara warned of a long winter despite the truce.", "a long winter")]
    [InlineData("Velmara regards the treaty as a dead letter.", "the treaty as a dead letter")]
    [InlineData("The proposal was rejected by Velmara.", "The proposal")]
    [InlineData("The plan hinges on terms Velmara rejects.", "terms")]
    public void What_a_state_does_with_words_is_a_statement(string text, string content)
    {
        var statement = Assert.Single(Extracted.From(text + " The foreign minister of Velmara is in Brellin.").Draft.Statements);

        Assert.Equal(content, statement.Text);
    }

    [Theory]
    [InlineData("Velmara's longstanding narrative that the strait is hers has few friends.", "that the strait is hers", Occurrence.Standing)]
    [InlineData("The report notes Velmara's insistence on a new treaty.", "a new treaty", Occurrence.Standing)]
    [InlineData("They met despite Velmara's appeals for international help.", "international help", Occurrence.Standing)]
    [InlineData("Velmara has long opposed the treaty.", "the treaty", Occurrence.Standing)]
    [InlineData("Velmara continues to urge its neighbours to close the port.", "to close the port", Occurrence.Standing)]
    [InlineData("The delay signals that Velmara views the treaty as dead.", "the treaty as dead", Occurrence.Inferred)]
    [InlineData("Velmara rejected the treaty on Monday.", "the treaty", Occurrence.Uttered)]
    public void The_wording_tells_utterances_from_attitudes_and_from_inferences(string text, string content, Occurrence occurrence)
    {
        var statement = Extracted.From(text + " The government of Velmara is new.").Saying(content);

        Assert.Equal(occurrence, statement.Occurrence);
    }

    [Theory]
    [InlineData("The decision underscores the depth of the crisis and dims prospects for a deal.")]
    [InlineData("The rejection of the treaty comes as the country prepares for winter.")]
    [InlineData("Rone's swift dismissal highlights the divide between the two capitals.")]
    [InlineData("The remarks align with a trend that began in March.")]
    [InlineData("For now, the prospect of a treaty remains remote, with no proposals on the table.")]
    [InlineData("Rone might say that the dam is safe.")]
    public void What_the_narrator_makes_of_things_is_no_statement(string text) => Assert.Empty(Extracted.From(text).Draft.Statements);

    [Fact]
    public void A_statement_ends_where_another_speakers_begins()
    {
        var extracted = Extracted.From("Dal Rone said the dam was safe, but Ilsa Marr said it would burst.");

        Assert.Equal("the dam was safe", extracted.Saying("safe").Text);
        Assert.Equal(["Ilsa Marr"], extracted.SpeakersOf("it would burst"));
    }

    [Fact]
    public void Adding_and_saying_in_the_ing_form_continue_with_the_same_speaker()
    {
        var extracted = Extracted.From("Dal Rone said the dam was safe, adding that the river was low.");

        Assert.Equal("the dam was safe", extracted.Saying("dam").Text);
        Assert.Equal(["Dal Rone"], extracted.SpeakersOf("that the river was low"));
    }

    [Fact]
    public void A_parenthesis_parts_the_content_in_two()
    {
        var statement = Assert.Single(Extracted.From("The dam, Dal Rone said, would hold until spring.").Draft.Statements);

        Assert.Equal(["The dam", "would hold until spring"], statement.Spans.Select(span => span.Exact));
    }

    [Fact]
    public void What_one_says_another_thinks_is_nested_in_it()
    {
        var extracted = Extracted.From("Dal Rone said the Harbour Union opposes the treaty.");

        var inner = Assert.Single(extracted.Draft.Statements, statement => statement.Within is not null);
        Assert.Equal(("the treaty", "Harbour Union"), (inner.Text, extracted.SpeakersOf(inner)[0]));
        Assert.Equal(["Dal Rone"], extracted.SpeakersOf(extracted.Draft.Statements[inner.Within!.Value]));
    }

    [Theory]
    [InlineData("Dal Rone declined to comment on the fees.", SpeechAct.DeclineComment)]
    [InlineData("Dal Rone did not respond to a request for comment.", SpeechAct.NoResponse)]
    [InlineData("Dal Rone could not be reached for comment.", SpeechAct.NoResponse)]
    [InlineData("Dal Rone had no comment on the fees.", SpeechAct.DeclineComment)]
    public void Saying_nothing_is_recorded_as_what_it_is(string text, SpeechAct act)
    {
        var extracted = Extracted.From(text);

        Assert.Equal(["Dal Rone"], extracted.SpeakersOf(extracted.With(act)));
    }

    [Fact]
    public void The_addressee_is_kept_apart_from_the_content()
    {
        var statement = Assert.Single(Extracted.From("Dal Rone told lawmakers in Brellin that the dam was safe.").Draft.Statements);

        Assert.Equal(("lawmakers", "that the dam was safe"), (statement.Addressee!.Exact, statement.Text));
    }

    [Theory]
    [InlineData("Dal Rone said on Tuesday that the dam was safe.", "Tuesday")]
    [InlineData("Last week Dal Rone said the dam was safe.", "Last week")]
    [InlineData("Dal Rone's remarks last week left no doubt: the dam was safe.", "last week")]
    [InlineData("“The dam is safe,” Dal Rone said Monday.", "Monday")]
    public void The_time_of_saying_is_kept_as_worded(string text, string time) => Assert.Equal(time, Assert.Single(Extracted.From(text).Draft.Statements).Time!.Exact);

    [Fact]
    public void A_time_inside_the_content_is_no_time_of_saying() =>
        Assert.Null(Assert.Single(Extracted.From("Dal Rone said the dam burst on Tuesday.").Draft.Statements).Time);

    [Fact]
    public void A_summary_and_the_quotation_it_reports_are_one_utterance_and_share_its_time()
    {
        var extracted = Extracted.From("Dal Rone sidestepped the question Tuesday but pointed to an earlier ruling. “I have nothing to add,” Rone told reporters.");

        var quotation = extracted.Saying("nothing to add");
        Assert.All(extracted.Draft.Statements, statement => Assert.Equal(quotation.Utterance, statement.Utterance));
        Assert.Equal("Tuesday", quotation.Time!.Exact);
    }

    [Fact]
    public void What_is_added_later_is_an_utterance_of_its_own()
    {
        var extracted = Extracted.From("Dal Rone said the dam was safe. “The river is low,” he added.");

        Assert.NotEqual(extracted.Saying("dam").Utterance, extracted.Saying("river").Utterance);
    }

    [Fact]
    public void An_anaphor_takes_what_was_talked_about_before()
    {
        var extracted = Extracted.From("The ministry shut down speculation about opening the northern strait to tankers.\nDal Rone was brief. “There is a position on this issue,” he said.");

        Assert.Contains(extracted.Saying("position on this issue").Topic, topic => topic.Exact.Contains("opening the northern strait", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_debate_is_over_is_a_topic_of_what_is_said_in_it()
    {
        var extracted = Extracted.From("The debate over harbour fees resurfaced recently as some northern politicians floated the idea of closing the port.");

        Assert.Contains(extracted.Saying("closing the port").Topic, topic => topic.Exact == "harbour fees");
    }
}
