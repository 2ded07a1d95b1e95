namespace StatementTracker.Model;

/// <summary>An article as received. Its text is never re-flowed: every span points into it.</summary>
public sealed class Article : Entity
{
    /// <summary>The text verbatim, at most 1 MiB of UTF-8.</summary>
    public required string Text { get; init; }

    /// <summary>Lower-case hex SHA-256 of the text's UTF-8 bytes.</summary>
    public required string TextHash { get; init; }

    public string? Title { get; set; }

    /// <summary>The outlet's name.</summary>
    public string? Publisher { get; set; }

    /// <summary>Where it was published; absolute http or https.</summary>
    public string? Url { get; set; }

    /// <summary>When the outlet published it (UTC). Relative times ("Tuesday") need it; it is never guessed.</summary>
    public DateTimeOffset? PublishedAt
    {
        get;
        set
        {
            field = value;
            SortAt = value ?? DateTimeOffset.MinValue;
        }
    }

    /// <summary>What lists of articles sort by; follows <see cref="PublishedAt"/>, the undated last in newest first.</summary>
    public DateTimeOffset SortAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>The source that tells two articles of one text apart; see <see cref="KeyOfSource"/>.</summary>
    public required string SourceKey { get; set; }

    public List<Statement> Statements { get; } = [];

    public List<ArticleActor> Actors { get; } = [];

    /// <summary>The publisher if there is one, else the host of the URL, else empty; compared without case.</summary>
    public static string KeyOfSource(string? publisher, string? url)
    {
        if (!string.IsNullOrWhiteSpace(publisher)) return publisher.Trim().ToLowerInvariant();
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.ToLowerInvariant() : "";
    }
}
