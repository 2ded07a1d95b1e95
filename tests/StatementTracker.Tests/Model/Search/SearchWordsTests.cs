using StatementTracker.Model.Search;

namespace StatementTracker.Tests.Model.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Łódź, ÉCLAIR; Straße", "lodz eclair strasse")]
    [InlineData("e\u0301clair ﬁne ｌｏｄｚ K", "eclair fine lodz k")]
    [InlineData("don't won’t Dorn's", "don t won t dorn s")]
    [InlineData("U.S. and U.K., e.g. a.m.", "us and uk eg am")]
    [InlineData("J.Smith of no.4 at 3.5 end.Next", "j smith of no 4 at 3 5 end next")]
    [InlineData("well-known snake_case 1,000 50%", "well known snake case 1 000 50")]
    [InlineData("ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ")]
    [InlineData("Йога ёлка", "иога елка")]
    [InlineData("北京abcと", "北 京 abc と")]
    [InlineData("ガ ｶﾞ", "カ\u3099 カ\u3099")]
    [InlineData("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("x\uD800y \uDC00 z\uD83D\uDE00q", "x y z q")]
    [InlineData("½ ² Ⅷ ①", "½ 2 viii 1")]
    [InlineData(" .'-!? \u0301 ", "")]
    public void Words_are_folded_runs_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Select(word => word.Folded)));

    [Fact]
    public void Each_word_knows_where_it_stands_in_the_text()
    {
        const string Text = "“Éva’s U.S. trip”, 北京 e\u0301n\uD835\uDC00";

        Assert.Equal(
            ["Éva", "s", "U.S", "trip", "北", "京", "e\u0301n\uD835\uDC00"],
            SearchWords.Of(Text).Select(word => Text[word.Start..word.End]));
    }

    [Fact]
    public void Of_an_endless_word_only_the_beginning_counts()
    {
        var word = Assert.Single(SearchWords.Of(new string('x', 5000)));

        Assert.Equal((0, 5000, 64), (word.Start, word.End, word.Folded.Length));
    }
}
