using System.Net;
using System.Text.RegularExpressions;

namespace StatementTracker.Api.Tests.Explorer;

/// <summary>A form of a page as a browser would send it.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">Its hidden and filled-in fields.</param>
/// <param name="Markup">What it is made of.</param>
internal sealed record Form(string Action, IReadOnlyList<(string Name, string Value)> Fields, string Markup);

internal static class Forms
{
    /// <summary>The forms of a page that go to addresses that begin like this.</summary>
    public static IReadOnlyList<Form> Of(string html, string action) =>
        [.. Regex.Matches(html, """<form\b[^>]*method="post"[^>]*>.*?</form>""", RegexOptions.Singleline).Select(match => match.Value)
            .Select(markup => new Form(Reading.Attributes(markup, "form", "action").Single(), [.. FieldsOf(markup)], markup))
            .Where(form => form.Action.StartsWith(action, StringComparison.Ordinal))];

    /// <summary>Sends it with these fields in the place of its own.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, Form form, params (string Name, string Value)[] fields)
    {
        var all = form.Fields.Where(own => fields.All(given => given.Name != own.Name)).Concat(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.TryAddWithoutValidation("Accept", Reading.Browser);
        return await client.SendAsync(request);
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(string markup)
    {
        foreach (Match input in Regex.Matches(markup, "<input\\b[^>]*>"))
        {
            if (Reading.Attributes(input.Value, "input", "type") is ["checkbox" or "radio"]) continue;
            if (Reading.Attributes(input.Value, "input", "name") is [var name]) yield return (name, Reading.Attributes(input.Value, "input", "value") is [var value] ? value : "");
        }

        foreach (Match select in Regex.Matches(markup, """<select\b[^>]*\sname="([^"]*)"[^>]*>.*?</select>""", RegexOptions.Singleline))
        {
            if (Regex.Match(select.Value, """<option value="([^"]*)" selected""") is { Success: true } chosen)
                yield return (WebUtility.HtmlDecode(select.Groups[1].Value), WebUtility.HtmlDecode(chosen.Groups[1].Value));
        }
    }
}
