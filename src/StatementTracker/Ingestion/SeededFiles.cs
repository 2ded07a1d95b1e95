using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StatementTracker.Ingestion;

/// <summary>One entry of <c>issues.json</c>.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Proposition">The sentence a stance is for or against.</param>
/// <param name="Terms">Phrases that name it.</param>
/// <param name="Broader">The slug of the broader issue.</param>
internal sealed record SeededIssue(string Slug, string Title, string Proposition, IReadOnlyList<string> Terms, string? Broader = null);

/// <summary>Reads the files of a seeding folder; what is malformed is refused, nothing is guessed.</summary>
internal static class SeededFiles
{
    public const string Codebook = "issues.json";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record Metadata(string? Title = null, string? Publisher = null, string? Url = null, string? PublishedAt = null);

    /// <summary>The texts in ordinal order of their names.</summary>
    public static IReadOnlyList<string> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];

    public static async Task<IReadOnlyList<SeededIssue>> ReadIssuesAsync(string file, CancellationToken cancellationToken)
    {
        var issues = Read<IReadOnlyList<SeededIssue?>>(await ReadTextAsync(file, cancellationToken));
        return issues.Contains(null) ? throw new InvalidDataException("An issue is null.") : [.. issues.OfType<SeededIssue>()];
    }

    public static async Task<ArticleSubmission> ReadArticleAsync(string file, CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(file, cancellationToken);
        var beside = Path.ChangeExtension(file, ".json");
        var about = File.Exists(beside) ? Read<Metadata>(await ReadTextAsync(beside, cancellationToken)) : new Metadata();
        return new ArticleSubmission
        {
            Text = text,
            Title = about.Title,
            Publisher = about.Publisher,
            Url = about.Url,
            PublishedAt = about.PublishedAt is { } date ? Instant(date) : null,
        };
    }

    private static async Task<string> ReadTextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return StrictUtf8.GetString(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is not UTF-8.");
        }
    }

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json.TrimStart('\uFEFF'), Strict) ?? throw new InvalidDataException("The JSON is null.");

    /// <summary>A date alone is its beginning in UTC.</summary>
    private static DateTimeOffset Instant(string date)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(date, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new InvalidDataException($"publishedAt is no date: {date}");
    }
}
