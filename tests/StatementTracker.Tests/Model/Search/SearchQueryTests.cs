using StatementTracker.Model.Search;

namespace StatementTracker.Tests.Model.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("peace Treaty", "peace & treaty")]
    [InlineData("\"Peace treaty\" soon", "[peace treaty] & soon")]
    [InlineData("“peace treaty” «now»", "[peace treaty] & now")]
    [InlineData("trea* \"peace trea\"*", "trea* & [peace trea]*")]
    [InlineData("peace -war -\"cold war\" -nucl*", "peace ! war ! [cold war] ! nucl*")]
    [InlineData("a b OR c OR \"d e\" f", "a & (b | c | [d e]) & f")]
    [InlineData("peace AND war", "peace & war")]
    [InlineData("OR peace", "or & peace")]
    [InlineData("peace OR", "peace & or")]
    [InlineData("peace OR -war", "peace & or ! war")]
    [InlineData("peace or war", "peace & or & war")]
    [InlineData("don't U.S. well-known", "[don t] & us & [well known]")]
    [InlineData("\"never closed", "[never closed]")]
    [InlineData("a OR !!! OR b", "(a | b)")]
    [InlineData("NEAR(a b) ^c {d} col:e", "[near a] & b & c & d & [col e]")]
    [InlineData("--war peace - -", "peace ! war")]
    [InlineData("* ** a** *b", "a & b")]
    public void Queries_read_as_documented(string text, string meaning) => Assert.Equal(meaning, Describe(SearchQuery.Of(text)));

    [Theory]
    [InlineData("-war", "besides what it leaves out")]
    [InlineData("!?", "a word")]
    [InlineData("\"\" -", "a word")]
    [InlineData("*", "a word")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7", "at most 32 words")]
    [InlineData("\"a b c d e f g h i j k l m n o p q\" -\"a b c d e f g h i j k l m n o p q\"", "at most 32 words")]
    public void What_cannot_be_looked_for_is_said(string text, string fault)
    {
        Assert.Contains(fault, SearchQuery.FaultOf(text), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SearchQuery.Of(text));
    }

    private static string Describe(SearchQuery query) =>
        string.Concat(string.Join(" & ", query.Required.Select(AnyOf)), string.Concat(query.Excluded.Select(term => $" ! {Describe(term)}")));

    private static string AnyOf(IReadOnlyList<SearchTerm> terms) =>
        terms.Count == 1 ? Describe(terms[0]) : $"({string.Join(" | ", terms.Select(Describe))})";

    private static string Describe(SearchTerm term)
    {
        var words = string.Join(' ', term.Words);
        return (term.Words.Count == 1 ? words : $"[{words}]") + (term.IsPrefix ? "*" : "");
    }
}
