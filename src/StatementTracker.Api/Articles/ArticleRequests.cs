using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Http.Searching;
using StatementTracker.Curation;
using StatementTracker.Ingestion;

namespace StatementTracker.Api.Articles;

/// <summary>Which articles to list.</summary>
public sealed record ArticleListRequest : PageRequest
{
    /// <summary>
    /// Only articles with these words in title or text: <c>"a phrase"</c>, <c>prefix*</c>, <c>-without</c>, <c>this OR that</c>; case and
    /// accents do not count. At most 200 characters and 32 words; see docs/search.md.
    /// </summary>
    public string? Q { get; init; }

    /// <summary>Relevance (the best match first) where <c>q</c> is given and this is left out; else newest.</summary>
    public SearchSort? Sort { get; init; }
}

/// <summary>An article to take in.</summary>
public sealed record ArticleRequest
{
    /// <summary>The text, stored exactly as sent; at most 1 MiB of UTF-8.</summary>
    public string? Text { get; init; }

    /// <summary>The headline; at most 500 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet's name; at most 200 characters.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published: absolute http or https, at most 2000 characters.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; a date is its start (UTC). At most a day ahead. Relative times ("Tuesday") are resolved by it; without it they stay as worded.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    internal ArticleSubmission Read() => new()
    {
        Text = TextLimit.Check(Text!),
        Title = Title,
        Publisher = Publisher,
        Url = Url,
        PublishedAt = PublishedAt,
    };
}

/// <summary>What to change of an article's metadata: absent leaves, null clears (RFC 7396). The text never changes.</summary>
public sealed record ArticlePatchRequest
{
    /// <summary>The headline.</summary>
    public Patch<string?> Title { get; init; }

    /// <summary>The outlet's name.</summary>
    public Patch<string?> Publisher { get; init; }

    /// <summary>Where it was published: absolute http or https.</summary>
    public Patch<string?> Url { get; init; }

    /// <summary>When it was published; the article's statements are dated anew by it.</summary>
    public Patch<DateTimeOffset?> PublishedAt { get; init; }

    internal ArticlePatch Read() => new() { Title = Title, Publisher = Publisher, Url = Url, PublishedAt = PublishedAt };
}
