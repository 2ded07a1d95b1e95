using StatementTracker.Linking.Issues;
using static StatementTracker.Tests.Linking.Issues.Marked;

namespace StatementTracker.Tests.Linking.Issues;

public sealed class TermTests
{
    private static bool IsAbout(string slug, string phrase) => IssueTagger.IssuesOf(Book, phrase).Contains(Id(slug));

    [Theory]
    [InlineData(Peacekeepers, "a peacekeeping mission")]
    [InlineData(Peacekeepers, "one peacekeeper")]
    [InlineData(Peacekeepers, "peace-keeping")]
    [InlineData(Peacekeepers, "peace keepers")]
    [InlineData(Troops, "the deployment of thousands of foreign troops")]
    [InlineData(Troops, "foreign troops would be deployed")]
    [InlineData(Troops, "foreign and local troops")]
    [InlineData(Troops, "foreign combat soldiers")]
    [InlineData(Troops, "troops from several foreign states")]
    [InlineData(Tunnel, "tunnelling under the Strait")]
    [InlineData(Tunnel, "the tunnel that is to be built")]
    [InlineData(Dumping, "waste was dumped")]
    [InlineData(Gill, "gillnet fishing")]
    [InlineData(Troops, "foreign-backed troops", false)]
    [InlineData(Troops, "foreign ministers discussed how troops behave", false)]
    [InlineData(Troops, "troops marched past foreign embassies", false)]
    [InlineData(Troops, "foreign support for troops", false)]
    [InlineData(Troops, "The minister is foreign. Troops rest.", false)]
    [InlineData(Peacekeepers, "keepers of the peace treaty archive", false)]
    public void A_term_matches_in_any_grammatical_form_inside_one_phrase(string slug, string phrase, bool expected = true) =>
        Assert.Equal(expected, IsAbout(slug, phrase));

    [Fact]
    public void A_narrower_term_hides_the_broader_one_it_overlaps() =>
        Assert.Equal([Id(Peacekeepers)], IssueTagger.IssuesOf(Book, "foreign peacekeeping troops"));

    [Theory]
    [InlineData("policy", "police")]
    [InlineData("important goods", "imports of goods")]
    [InlineData("universal care", "university care")]
    public void Words_of_different_families_stay_apart(string term, string phrase)
    {
        var codebook = new Codebook([new CodebookIssue(Guid.CreateVersion7(), "x", "x", "X should be.", [term], null)]);
        Assert.Empty(IssueTagger.IssuesOf(codebook, phrase));
    }

    [Theory]
    [InlineData("legalise cannabis", "the legalization of cannabis")]
    [InlineData("withdraw", "was withdrawn")]
    [InlineData("intervene abroad", "intervention abroad")]
    [InlineData("expand the port", "the port’s expansion")]
    [InlineData("cease-fire", "ceasefires")]
    [InlineData("labour market", "labor markets")]
    [InlineData("negotiate", "negotiations")]
    [InlineData("remove the dam", "removal of the dam")]
    [InlineData("carbon tax", "a tax on carbon")]
    [InlineData("vaccinate children", "vaccination of children")]
    [InlineData("EU membership", "a member of the EU")]
    [InlineData("Article 5", "invoking Article 5 of the treaty")]
    public void Forms_of_one_family_meet(string term, string phrase)
    {
        var codebook = new Codebook([new CodebookIssue(Guid.CreateVersion7(), "x", "x", "X should be.", [term], null)]);
        Assert.Single(IssueTagger.IssuesOf(codebook, phrase));
    }

    [Fact]
    public void Five_hundred_issues_and_a_long_text_are_matched_without_trying_each()
    {
        var issues = Enumerable.Range(0, 500).Select(i => new CodebookIssue(Guid.CreateVersion7(), $"i{i:000}", "t", "It should be.", [$"zone {(char)('a' + (i % 26))}{i} works", $"quay{i}"], null));
        var codebook = new Codebook(issues);
        var text = string.Concat(Enumerable.Repeat("Trucks passed zone seven by the quay499 and nothing else was there to be seen. ", 5000));
        Assert.Equal(["i499"], IssueTagger.IssuesOf(codebook, text).Select(id => codebook.Find(id)!.Slug));
    }
}
