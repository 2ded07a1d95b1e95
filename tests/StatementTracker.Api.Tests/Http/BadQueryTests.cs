using System.Net;

namespace StatementTracker.Api.Tests.Http;

public class BadQueryTests(SharedService service) : IClassFixture<SharedService>
{
    private const string SomeId = "018f0000-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("actors?limit=0", "limit", "1 to 200")]
    [InlineData("actors?limit=201", "limit", "1 to 200")]
    [InlineData("actors?limit=ten", "limit", "whole number")]
    [InlineData("actors?limit=-1", "limit", "whole number")]
    [InlineData("actors?limit=%205", "limit", "whole number")]
    [InlineData("actors?limit=1e1", "limit", "whole number")]
    [InlineData("actors?limit=99999999999", "limit", "whole number")]
    [InlineData("actors?limit=", "limit", "not be empty")]
    [InlineData("actors?limit=5&limit=6", "limit", "more than once")]
    [InlineData("actors?Limit=5", "Limit", "not a parameter")]
    [InlineData("actors?page=2", "page", "not a parameter")]
    [InlineData("actors?kind=Person", "kind", "must be one of: person")]
    [InlineData("actors?kind=0", "kind", "must be one of")]
    [InlineData("actors?kind=person,state", "kind", "must be one of")]
    [InlineData("actors?q=a%00b", "q", "U+0000")]
    [InlineData("actors?q=a%1Bb", "q", "U+001B")]
    [InlineData("actors?q=a%C2%85b", "q", "U+0085")]
    [InlineData("actors?q=%FF", "q", "UTF-8")]
    [InlineData("actors?q=%ED%A0%80", "q", "UTF-8")]
    [InlineData("actors?cursor=zzz", "cursor", "not a cursor")]
    [InlineData("actors?cursor=e30", "cursor", "not a cursor")]
    [InlineData("actors?cursor=%25%25", "cursor", "not a cursor")]
    [InlineData("positions?basis=1", "basis", "must be one of: own, onBehalf, deferred, editor, reported")]
    [InlineData("positions?basis=own,deferred", "basis", "must be one of")]
    [InlineData("positions?basis=OnBehalf", "basis", "must be one of")]
    [InlineData("positions?stance=maybe", "stance", "must be one of")]
    [InlineData("positions?asOf=yesterday", "asOf", "must be a date")]
    [InlineData("positions?asOf=03/04/2024", "asOf", "must be a date")]
    [InlineData("positions?asOf=2024-3-4", "asOf", "must be a date")]
    [InlineData("positions?asOf=2024-02-30", "asOf", "must be a date")]
    [InlineData("positions?asOf=20240304", "asOf", "must be a date")]
    [InlineData("positions?asOf=2024-03-04T10:00:00", "asOf", "must be a date")]
    [InlineData("positions?knownAt=0", "knownAt", "must be a date")]
    [InlineData("positions?include=everything", "include", "must be one of: reported")]
    [InlineData("statements?article=7", "article", "UUID")]
    [InlineData("statements?article={018f0000-0000-7000-8000-000000000000}", "article", "UUID")]
    [InlineData("statements?stance=silent", "stance", "for, against")]
    [InlineData("statements?from=2024-03-04&to=2024-03-03", "to", "before from")]
    [InlineData("references?state=lost", "state", "must be one of: resolved, ambiguous, unresolved")]
    [InlineData($"statements/{SomeId}/references?depth=0", "depth", "1 to 10")]
    [InlineData($"statements/{SomeId}/references?depth=11", "depth", "1 to 10")]
    [InlineData($"statements/{SomeId}/references?depth=all", "depth", "whole number")]
    [InlineData($"statements/{SomeId}/references?direction=up", "direction", "must be one of: outgoing, incoming, both")]
    [InlineData("networks/affiliation?basis=own,", "basis", "joined by commas")]
    [InlineData("networks/affiliation?basis=own,own", "basis", "none twice")]
    [InlineData("networks/affiliation?basis=own, onBehalf", "basis", "must be of: own")]
    [InlineData("networks/affiliation?basis=editor", "basis", "must be of: own, onBehalf, deferred, reported")]
    [InlineData("networks/affiliation?stance=silent", "stance", "must be of: for, against")]
    [InlineData("networks/affiliation?qualifier=congruence", "qualifier", "must be one of: ignore, subtract, combine")]
    [InlineData("networks/affiliation?normalisation=jaccard", "normalisation", "must be one of: no, activity, prominence")]
    [InlineData("networks/congruence?normalisation=activity", "normalisation", "must be one of: no, average, jaccard, cosine")]
    [InlineData("networks/conflict?qualifier=ignore", "qualifier", "not a parameter")]
    [InlineData("networks/deference?basis=own", "basis", "not a parameter")]
    [InlineData("networks/deference?type=mentions", "type", "must be of: defersTo")]
    [InlineData("networks/conflict?duplicates=day", "duplicates", "must be one of: include, document, week, month, year, acrossRange")]
    [InlineData("networks/conflict?minWeight=-1", "minWeight", "must be a number")]
    [InlineData("networks/conflict?minWeight=1e3", "minWeight", "must be a number")]
    [InlineData("networks/conflict?minWeight=NaN", "minWeight", "must be a number")]
    [InlineData("networks/conflict?mostActors=2001", "mostActors", "1 to 2000")]
    [InlineData("networks/conflict?mostEdges=0", "mostEdges", "1 to 50000")]
    [InlineData("networks/conflict?issue=Not A Slug", "issue", "ids (UUID) or slugs")]
    [InlineData("networks/conflict?from=2024-03-04&to=2024-03-03", "to", "before from")]
    [InlineData("networks/conflict?format=csv", "format", "not a parameter")]
    [InlineData($"actors/{SomeId}/alignment?with=a,,b", "with", "none empty")]
    [InlineData($"actors/{SomeId}/alignment?with=a&limit=5", "limit", "goes without with")]
    [InlineData($"actors/{SomeId}/alignment?basis=reported", "basis", "must be of: own, onBehalf, deferred, editor")]
    [InlineData($"actors/{SomeId}/alignment?minShared=0", "minShared", "1 to 1000")]
    [InlineData($"actors/{SomeId}/deference?limit=201", "limit", "1 to 200")]
    [InlineData($"issues/{SomeId}/compare", "actors", "is required")]
    [InlineData($"issues/{SomeId}/compare?actors=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "actors", "at most 20")]
    [InlineData($"actors/{SomeId}?expand=all", "expand", "not a parameter")]
    public async Task A_query_that_means_nothing_is_refused_at_the_parameter(string query, string field, string message)
    {
        using var response = await service.Send(HttpMethod.Get, $"/api/v1/{query}");

        await response.Invalid(field, message);
    }

    [Fact]
    public async Task Text_to_search_for_has_at_most_200_characters()
    {
        using var longest = await service.Send(HttpMethod.Get, $"/api/v1/statements?q={new string('a', 200)}");
        using var longer = await service.Send(HttpMethod.Get, $"/api/v1/statements?q={new string('a', 201)}");

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await longer.Invalid("q", "at most 200");
    }

    [Theory]
    [InlineData("2024-03-04")]
    [InlineData("2024-03-04T10:00:00Z")]
    [InlineData("2024-03-04T10:00:00.1234567Z")]
    [InlineData("2024-03-04T10:00:00%2B02:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_date_or_an_instant_with_offset_is_taken(string asOf)
    {
        using var response = await service.Send(HttpMethod.Get, $"/api/v1/positions?asOf={asOf}&knownAt={asOf}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("actors/nobody")]
    [InlineData("actors/Not%20A%20Slug")]
    [InlineData("actors/a%1Fb")]
    [InlineData("actors/nobody/statements")]
    [InlineData("actors/nobody/positions")]
    [InlineData($"actors/{SomeId}")]
    [InlineData($"articles/{SomeId}")]
    [InlineData($"articles/{SomeId}/statements")]
    [InlineData("articles/first")]
    [InlineData("issues/nothing")]
    [InlineData("issues/nothing/positions")]
    [InlineData("issues/nothing/timeline")]
    [InlineData($"positions/{SomeId}")]
    [InlineData($"references/{SomeId}")]
    [InlineData($"statements/{SomeId}")]
    [InlineData($"statements/{SomeId}/references")]
    [InlineData($"statements/{SomeId}/authority")]
    [InlineData("statements/{018f0000-0000-7000-8000-000000000000}")]
    [InlineData("statements?actor=nobody")]
    [InlineData($"statements?issue={SomeId}")]
    [InlineData("positions?issue=nothing")]
    [InlineData("references?actor=nobody")]
    [InlineData("networks/affiliation?actor=nobody")]
    [InlineData("networks/deference?issue=nothing")]
    [InlineData("actors/nobody/alignment")]
    [InlineData("actors/nobody/deference")]
    [InlineData("issues/nothing/compare?actors=nobody")]
    public async Task What_names_nothing_is_not_found(string path)
    {
        using var response = await service.Send(HttpMethod.Get, $"/api/v1/{path}");

        await response.Problem(HttpStatusCode.NotFound, "not-found");
    }
}
