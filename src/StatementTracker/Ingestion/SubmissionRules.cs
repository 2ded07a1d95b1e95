using System.Text;
using StatementTracker.Model;

namespace StatementTracker.Ingestion;

/// <summary>What can be stored as an article; whoever hands it in, these hold.</summary>
public static class SubmissionRules
{
    /// <summary>In bytes of UTF-8.</summary>
    public const int LongestText = 1024 * 1024;

    public const int LongestTitle = 500;

    public const int LongestPublisher = 200;

    public const int LongestUrl = 2000;

    /// <summary>Clocks differ; nothing is published later than this from now.</summary>
    public static readonly TimeSpan LatestPublication = TimeSpan.FromDays(1);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DomainRuleException">The first rule that the submission breaks.</exception>
    public static void Check(ArticleSubmission submission, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (string.IsNullOrWhiteSpace(submission.Text)) throw new DomainRuleException("text", "The text is empty.");
        CheckCharacters("text", submission.Text);
        if (Encoding.UTF8.GetByteCount(submission.Text) > LongestText) throw new DomainRuleException("text", "The text is longer than 1 MiB of UTF-8.");
        CheckLine("title", submission.Title, LongestTitle);
        CheckLine("publisher", submission.Publisher, LongestPublisher);
        CheckLine("url", submission.Url, LongestUrl);
        if (submission.Url is { } url && !IsWebAddress(url)) throw new DomainRuleException("url", "The URL is not an absolute http or https address.");
        if (submission.PublishedAt > now + LatestPublication) throw new DomainRuleException("publishedAt", "The date lies in the future.");
    }

    public static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static void CheckLine(string field, string? value, int longest)
    {
        if (value is null) return;
        CheckCharacters(field, value);
        if (value.Length > longest) throw new DomainRuleException(field, $"The {field} is longer than {longest} characters.");
    }

    private static void CheckCharacters(string field, string value)
    {
        if (value.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            throw new DomainRuleException(field, $"The {field} has a control character other than tab, line feed and carriage return.");
        try
        {
            _ = StrictUtf8.GetByteCount(value);
        }
        catch (EncoderFallbackException)
        {
            throw new DomainRuleException(field, $"The {field} has half of a surrogate pair.");
        }
    }
}
