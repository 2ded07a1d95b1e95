using System.Text.RegularExpressions;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Idempotency;

/// <summary>The header of draft-ietf-httpapi-idempotency-key-header: a string of RFC 8941, or the bare characters of one.</summary>
internal static partial class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public const int MostCharacters = 255;

    /// <returns>The key without its quotation marks, or null where none is sent.</returns>
    /// <exception cref="ProblemException">What is sent is no key.</exception>
    public static string? Of(HttpRequest request)
    {
        var sent = request.Headers[Header];
        if (sent.Count == 0) return null;
        if (sent is [{ } only])
        {
            if (Bare().IsMatch(only)) return only;
            if (Quoted().IsMatch(only) && Escape().Replace(only[1..^1], "$1") is { Length: <= MostCharacters } key) return key;
        }

        throw ProblemException.Invalid(Header, $"must be one string of 1 to {MostCharacters} visible ASCII characters, in quotation marks or bare.");
    }

    [GeneratedRegex("""^[!#-~][!-~]{0,254}\z""")]
    private static partial Regex Bare();

    [GeneratedRegex("""^"(?:[!#-\[\]-~]|\\["\\])+"\z""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\\(["\\])""")]
    private static partial Regex Escape();
}
