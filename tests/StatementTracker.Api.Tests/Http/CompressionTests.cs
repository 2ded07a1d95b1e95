using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

public sealed class CompressionTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/api/v1/actors/ana-verin";

    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly CommandLog log = new();
    private readonly ApiFactory factory;
    private readonly HttpClient http;

    public CompressionTests()
    {
        factory = new ApiFactory(database);
        http = log.Of(factory).CreateClient();
    }

    public Task InitializeAsync() => http.PostJson("/api/v1/actors", new { name = "Ana Verin", kind = "person", otherNames = Enumerable.Range(0, 40).Select(i => $"The Honourable Ana Verin {i}") });

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, br;q=0.5", "gzip")]
    [InlineData("identity, br;q=0.2", "")]
    [InlineData("identity;q=0.1, br;q=0.2", "br")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity;q=0, gzip", "gzip")]
    [InlineData("*;q=0", null)]
    [InlineData("identity;q=0", null)]
    [InlineData("identity;q=0, deflate", null)]
    [InlineData("deflate, zstd", "")]
    [InlineData("br;q=0", "")]
    [InlineData(";;;", "")]
    public async Task An_answer_comes_in_the_coding_the_client_likes_best(string accepted, string? coding)
    {
        var plain = await http.GetByteArrayAsync(Path);

        foreach (var _ in new[] { "computed", "from memory" })
        {
            using var answer = await http.Ask(Path, ("Accept-Encoding", accepted));
            if (coding is null)
            {
                await answer.Problem(HttpStatusCode.NotAcceptable, "not-acceptable");
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(coding, string.Join(", ", answer.Content.Headers.ContentEncoding));
            Assert.Equal("Accept, Accept-Encoding", string.Join(", ", answer.Headers.Vary));
            var sent = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(sent.Length, answer.Content.Headers.ContentLength);
            Assert.Equal(plain, Decoded(sent, coding));
            if (coding.Length > 0) Assert.True(sent.Length < plain.Length / 2);
        }
    }

    [Fact]
    public async Task Each_coding_has_a_strong_tag_of_its_own_and_is_not_sent_again_to_who_has_it()
    {
        string[] codings = ["br", "gzip", "identity"];
        var tags = new Dictionary<string, string>();
        foreach (var coding in codings)
        {
            using var answer = await http.Ask(Path, ("Accept-Encoding", coding));
            Assert.False(answer.Headers.ETag!.IsWeak);
            tags[coding] = answer.Headers.ETag.Tag;
        }

        Assert.Equal(3, tags.Values.Distinct().Count());
        foreach (var wanted in codings)
        {
            foreach (var had in codings)
            {
                using var answer = await http.Ask(Path, ("Accept-Encoding", wanted), ("If-None-Match", tags[had]));
                Assert.Equal(wanted == had ? HttpStatusCode.NotModified : HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(tags[wanted], answer.Headers.ETag!.Tag);
                Assert.Equal("Accept, Accept-Encoding", string.Join(", ", answer.Headers.Vary));
            }

            using var both = await http.Ask(Path, ("Accept-Encoding", wanted), ("If-None-Match", string.Join(", ", tags.Values)));
            Assert.Equal((HttpStatusCode.NotModified, tags[wanted]), (both.StatusCode, both.Headers.ETag!.Tag));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_tag_of_a_coded_answer_is_a_condition_for_a_change(string coding)
    {
        using var read = await http.Ask(Path, ("Accept-Encoding", coding));
        using var change = new HttpRequestMessage(HttpMethod.Patch, Path) { Content = JsonContent.Create(new { name = "Anna Verin" }, new MediaTypeHeaderValue("application/merge-patch+json")) };
        change.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        change.Headers.IfMatch.Add(read.Headers.ETag!);

        using var changed = await http.SendAsync(change);
        await http.PatchJson(Path, new { name = "Ana Verin" }, HttpStatusCode.PreconditionFailed, read.Headers.ETag!.ToString());
        await http.PatchJson(Path, new { name = "Ana Verin" }, ifMatch: changed.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(coding, Assert.Single(changed.Content.Headers.ContentEncoding));
        Assert.NotEqual(read.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Coded_answers_are_kept_coded_whatever_words_ask_for_the_coding()
    {
        using var first = await http.Ask("/api/v1/actors", ("Accept-Encoding", "br"));
        log.Clear();
        using var second = await http.Ask("/api/v1/actors", ("Accept-Encoding", "gzip, deflate, br"));
        using var head = await http.Ask(HttpMethod.Head, "/api/v1/actors", ("Accept-Encoding", "br;q=0.9"));

        Assert.Empty(log.Asked);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task What_is_short_is_left_as_it_is_unless_plain_bytes_are_refused()
    {
        using var left = await http.Ask("/api/v1/issues", ("Accept-Encoding", "br"));
        using var plain = await http.Ask("/api/v1/issues");
        using var coded = await http.Ask("/api/v1/issues", ("Accept-Encoding", "br, identity;q=0"));

        Assert.Empty(left.Content.Headers.ContentEncoding);
        Assert.Equal(plain.Headers.ETag, left.Headers.ETag);
        Assert.Equal("br", Assert.Single(coded.Content.Headers.ContentEncoding));
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
    }

    [Fact]
    public async Task What_is_told_of_keys_is_left_plain_since_its_length_would_tell_of_it()
    {
        for (var i = 0; i < 8; i++) await http.PostJson("/api/v1/keys", new { name = $"A reader of the archive {i}", scope = "read" });

        using var answer = await http.Ask("/api/v1/keys", ("Accept-Encoding", "br"));

        Assert.True(answer.Content.Headers.ContentLength > 1024);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/swagger/v1/swagger.json")]
    [InlineData("/swagger/v1/openapi-3.0.json")]
    public async Task The_document_is_tagged_and_coded_too(string path)
    {
        var plain = await http.GetByteArrayAsync(path);
        using var answer = await http.Ask(path, ("Accept-Encoding", "br"));
        using var again = await http.Ask(path, ("Accept-Encoding", "br"), ("If-None-Match", answer.Headers.ETag!.Tag));
        using var head = await http.Ask(HttpMethod.Head, path, ("Accept-Encoding", "br"));

        Assert.Equal(plain, Decoded(await answer.Content.ReadAsByteArrayAsync(), "br"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(answer.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task A_coded_body_is_refused_and_nothing_is_stored(string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = new StringContent("""{"text":"a"}""", Encoding.UTF8, "application/json") };
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);

        using var answer = await http.SendAsync(request);

        await answer.Problem(HttpStatusCode.UnsupportedMediaType, "media-type");
        Assert.Equal("identity", Assert.Single(answer.Headers.GetValues("Accept-Encoding")));
        Assert.Empty((await http.GetJson("/api/v1/articles")).Items());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        http.Dispose();
        factory.Dispose();
        database.Dispose();
    }

    private static byte[] Decoded(byte[] sent, string coding)
    {
        using var source = new MemoryStream(sent);
        using Stream decoder = coding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var plain = new MemoryStream();
        decoder.CopyTo(plain);
        return plain.ToArray();
    }
}
