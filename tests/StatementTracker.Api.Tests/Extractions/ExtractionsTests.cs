using System.Net;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Extractions;

public class ExtractionsTests
{
    [Fact]
    public async Task A_text_is_read_and_nothing_is_stored()
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        var read = await desk.Http.PostJson("/api/v1/extractions", new { text = Desk.Dispatch, publishedAt = "2024-03-05" }, HttpStatusCode.OK);

        var statement = read.GetProperty("statements").EnumerateArray().First();
        Assert.Contains("We will not accept observers", statement.Text("text"), StringComparison.Ordinal);
        Assert.Equal("direct", statement.Text("mode"));
        Assert.Equal("2024-03-04", statement.Text("saidAt.edtf"));
        var speaker = statement.GetProperty("speakers")[0].GetProperty("actor").GetInt32();
        Assert.Equal("Ana Verin", read.GetProperty("actors")[speaker].Text("name"));
        Assert.All(read.GetProperty("statements").EnumerateArray(), found => Assert.All(
            found.GetProperty("spans").EnumerateArray(),
            span => Assert.Equal(span.Text("exact"), Desk.Dispatch[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()])));
        Assert.Empty((await desk.Http.GetJson("/api/v1/articles")).Items());
        Assert.Empty((await desk.Http.GetJson("/api/v1/actors")).Items());
    }

    [Fact]
    public async Task A_text_without_statements_has_none()
    {
        using var desk = new Desk(TestDatabase.Sqlite);

        var read = await desk.Http.PostJson("/api/v1/extractions", new { text = "Rain fell on Velstad." }, HttpStatusCode.OK);

        Assert.Empty(read.GetProperty("statements").EnumerateArray());
    }
}
