using System.Text.Json;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

/// <summary>An editor's desk: a service with a database of its own, and records made by hand over HTTP.</summary>
internal sealed class Desk : IDisposable
{
    /// <summary>Holds words to mark by hand, and none that reports what somebody said.</summary>
    public const string Minutes = "Minutes of the assembly, 4 March 2024. Ana Verin. We will not accept observers.";

    /// <summary>Holds a statement to be found.</summary>
    public const string Dispatch = "“We will not accept observers,” Ana Verin told reporters on 4 March 2024.";

    private readonly TestDatabase database;
    private readonly ApiFactory factory;

    public Desk(string provider)
    {
        database = TestDatabase.Create(provider);
        factory = new ApiFactory(database);
        Http = factory.CreateClient(new() { AllowAutoRedirect = false });
    }

    public HttpClient Http { get; }

    /// <summary>Where words of <see cref="Minutes"/> stand, as a request gives them.</summary>
    public static object Span(string words, string text = Minutes)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new { start, end = start + words.Length, exact = words };
    }

    public async Task<string> Actor(string name, string kind = "person") =>
        Id(await Http.PostJson("/api/v1/actors", new { name, kind }));

    public async Task<string> Issue(string title = "Observers", string proposition = "Observers should be let in.") =>
        Id(await Http.PostJson("/api/v1/issues", new { title, proposition }));

    public async Task<string> Article(string text = Minutes, string? publisher = null, string? publishedAt = null) =>
        Id(await Http.PostJson("/api/v1/articles", new { text, publisher, publishedAt }));

    /// <summary>What Ana Verin, or another name of as many letters, says on the issue in the minutes.</summary>
    public async Task<string> Statement(
        string article, string actor, string issue, string stance = "against", string edtf = "2024-03-04", string text = Minutes, string name = "Ana Verin") =>
        Id(await Http.PostJson("/api/v1/statements", new
        {
            articleId = article,
            spans = (object[])[Span("We will not accept observers")],
            mode = "direct",
            act = "reject",
            speakers = (object[])[new { actor, mention = Span(name, text) }],
            stances = (object[])[new { issue, stance, evidence = (object[])[Span("will not accept")] }],
            saidAt = new { edtf },
            cue = Span("Minutes"),
            addressee = Span("assembly"),
        }));

    public static string Id(JsonElement record) => record.GetProperty("id").GetString()!;

    public void Dispose()
    {
        Http.Dispose();
        factory.Dispose();
        database.Dispose();
    }
}
