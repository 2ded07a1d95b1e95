using StatementTracker.Queries;

namespace StatementTracker.Tests.Queries;

public class WordingDiffTests
{
    private const string Fullest = "We will not accept Torvian observers on our soil, and we told them so.";

    [Theory]
    [InlineData("We will not accept Torvian observers on our soil, and we told them so.", "= We will not accept Torvian observers on our soil, and we told them so.")]
    [InlineData("“we will not ACCEPT observers", "= “we will not ACCEPT |- Torvian|= observers|- on our soil, and we told them so")]
    [InlineData("that Velmara will not accept any observers on our soil", "- We|+ that Velmara |= will not accept |- Torvian|+ any |= observers on our soil|- and we told them so")]
    [InlineData("No comment.", "- We will not accept Torvian observers on our soil, and we told them so|+ No comment.")]
    [InlineData("…", "+ …")]
    public void Words_are_equal_added_or_missing(string wording, string parts)
    {
        var diff = WordingDiff.Of(Fullest, wording);

        Assert.Equal(parts, string.Join('|', diff.Select(part => $"{"=+-"[(int)part.Change]} {part.Text}")));
        Assert.Equal(wording, string.Concat(diff.Where(part => part.Change != WordingChange.Missing).Select(part => part.Text)));
    }
}
