using System.Net;
using System.Text.Json;

namespace StatementTracker.Api.Tests.Http;

/// <summary>What every problem must be, whatever it reports.</summary>
internal static class Problems
{
    /// <returns>The problem's JSON.</returns>
    public static async Task<JsonElement> Problem(this HttpResponseMessage response, HttpStatusCode status, string word)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"expected {(int)status}, got {(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal($"urn:statementtracker:problem:{word}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
        Assert.Equal(response.Headers.GetValues("X-Correlation-Id").Single(), problem.GetProperty("correlationId").GetString());
        Assert.DoesNotContain("StatementTracker.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>A 400 of the one sort that names fields, with a message at this one.</summary>
    public static async Task Invalid(this HttpResponseMessage response, string field, string message)
    {
        var problem = await response.Problem(HttpStatusCode.BadRequest, "validation");
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out var messages), $"no {field} in {problem}");
        Assert.Contains(messages.EnumerateArray(), text => text.GetString()!.Contains(message, StringComparison.Ordinal));
    }
}
