using System.Net;
using System.Text.RegularExpressions;

namespace StatementTracker.Api.Tests.Explorer;

/// <summary>Pages as a browser asks for them, and what is in them.</summary>
internal static partial class Reading
{
    public const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    public static async Task<HttpResponseMessage> Visit(this HttpClient client, string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", Browser);
        return await client.SendAsync(request);
    }

    /// <summary>The markup of a page that has to be there.</summary>
    public static async Task<string> Page(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.Visit(path);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path}: {(int)answer.StatusCode}\n{html}");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return html;
    }

    /// <summary>The words of some markup, as they are read.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Tags().Replace(html, ""));

    /// <summary>The words of the article itself.</summary>
    public static string TextOf(string html) => Words(Text().Match(html).Groups[1].Value);

    /// <summary>The value of an attribute, decoded, wherever a tag of this sort has it.</summary>
    public static IReadOnlyList<string> Attributes(string html, string tag, string attribute) =>
        [.. Regex.Matches(html, $@"<{tag}\b[^>]*?\s{attribute}=""([^""]*)""").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("""<div class="text"[^>]*>(.*?)</div>""", RegexOptions.Singleline)]
    private static partial Regex Text();
}
