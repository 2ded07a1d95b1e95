using StatementTracker.Linking.Utterances;

namespace StatementTracker.Tests.Linking.Utterances;

public class WordingTests
{
    private const string Said = "We will never let foreign observers cross the river while our harbour is closed";

    [Theory]
    [InlineData("“We will NEVER let foreign observers cross the river, while our harbour is closed.”")]
    [InlineData("never let foreign observers cross the river while our harbour is closed")]
    [InlineData("We will never let foreign observers cross the river while our harbour is closed, and we told them so in the spring")]
    [InlineData("that they will never let foreign observers cross the river while their harbour is closed")]
    [InlineData("We will never let any foreign observers cross the river while our harbour is closed")]
    public void A_part_of_a_quotation_and_small_changes_are_the_same_words(string other) => Assert.True(IsSame(Said, other));

    [Theory]
    [InlineData("We will let foreign observers cross the river while our harbour is closed")]
    [InlineData("let foreign observers cross the river while our harbour is closed")]
    [InlineData("We will never let foreign observers cross the river while our harbour is not closed")]
    [InlineData("We will never let 200 foreign observers cross the river while our harbour is closed")]
    [InlineData("We will never let local fishermen cross the river while the old bridge is closed")]
    [InlineData("never let foreign observers")]
    [InlineData("We met them at the gate, and we said that they will never, in all of time, let any of the many foreign guests or observers come to cross it, the river, while our old harbour is closed")]
    public void Another_meaning_and_other_words_are_another_utterance(string other) => Assert.False(IsSame(Said, other));

    [Fact]
    public void A_later_part_of_a_quotation_is_found_behind_another_that_begins_like_it() => Assert.True(IsSame(
        "We will ask the council of the lakes to send its own observers in the spring",
        "We will not let foreign observers cross the river. We will ask the council of the lakes to send its own observers in the spring"));

    [Theory]
    [InlineData("We will win")]
    [InlineData("Yes")]
    [InlineData("!?")]
    public void A_few_words_tell_no_utterance(string text) => Assert.Null(Wording.Of(text));

    [Fact]
    public void Like_wordings_of_the_same_speakers_share_a_key()
    {
        Guid[] speakers = [Guid.NewGuid(), Guid.NewGuid()];
        var keys = NearKeys.Of(speakers, Wording.Of(Said)!);

        Assert.Equal(4, keys.Count);
        Assert.Equal(keys, NearKeys.Of(speakers.Reverse(), Wording.Of(Said.ToUpperInvariant())!));
        Assert.Empty(keys.Intersect(NearKeys.Of(speakers.Take(1), Wording.Of(Said)!)));
        Assert.NotEmpty(keys.Intersect(NearKeys.Of(speakers, Wording.Of(Said + " for good")!)));
    }

    private static bool IsSame(string one, string other)
    {
        var (first, second) = (Wording.Of(one)!, Wording.Of(other)!);
        Assert.Equal(first.IsSame(second), second.IsSame(first));
        return first.IsSame(second);
    }
}
