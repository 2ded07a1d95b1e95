using System.Net;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public class AcceptTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/*", true)]
    [InlineData("text/html, */*;q=0.1", true)]
    [InlineData("text/html, application/json;q=0", false)]
    [InlineData("application/xml", false)]
    [InlineData("application/json;q=0, */*", false)]
    [InlineData("text/*", false)]
    public async Task A_read_is_sent_in_a_form_the_client_takes_or_not_at_all(string accept, bool isTaken)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var answer = await service.Client.Ask(method, "/api/v1/actors", ("Accept", accept));

            Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.NotAcceptable, answer.StatusCode);
            if (!isTaken && method == HttpMethod.Get) Assert.Contains("application/json", (await answer.Problem(HttpStatusCode.NotAcceptable, "not-acceptable")).Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_write_whose_answer_the_client_would_not_take_stores_nothing()
    {
        using var own = new Desk(TestDatabase.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actors") { Content = new StringContent("""{"name":"Ana Verin","kind":"person"}""", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        using var answer = await own.Http.SendAsync(request);

        await answer.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
        Assert.Empty((await own.Http.GetJson("/api/v1/actors")).Items());
    }

    [Fact]
    public async Task A_removal_has_nothing_to_send_and_so_nothing_to_refuse()
    {
        using var own = new Desk(TestDatabase.Sqlite);
        await own.Actor("Ana Verin");

        using var answer = await own.Http.Ask(HttpMethod.Delete, "/api/v1/actors/ana-verin", ("Accept", "text/html"), ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }
}
