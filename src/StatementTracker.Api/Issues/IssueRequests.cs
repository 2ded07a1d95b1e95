using StatementTracker.Api.Http.Paging;
using StatementTracker.Curation;

namespace StatementTracker.Api.Issues;

/// <summary>Which issues to list.</summary>
public sealed record IssueListRequest : PageRequest
{
    /// <summary>Only issues with all of these words, or parts of words, in title, proposition or terms, without regard to case, marks and punctuation; at most 200 characters.</summary>
    public string? Q { get; init; }
}

/// <summary>An issue to add to the codebook.</summary>
public sealed record IssueRequest
{
    /// <summary>What it is called; at most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The sentence a stance is for or against; at most 1000 characters.</summary>
    public string? Proposition { get; init; }

    /// <summary>Phrases that name it, each in any grammatical form; at most 100 of 200 characters each.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>Its slug; made of the title where it is left out.</summary>
    public string? Slug { get; init; }

    /// <summary>The broader issue, by id or slug.</summary>
    public string? Broader { get; init; }
}

/// <summary>What to change of an issue: absent leaves, null clears (RFC 7396).</summary>
public sealed record IssuePatchRequest
{
    /// <summary>What it is called.</summary>
    public Patch<string?> Title { get; init; }

    /// <summary>The sentence a stance is for or against.</summary>
    public Patch<string?> Proposition { get; init; }

    /// <summary>Replaces all phrases that name it.</summary>
    public Patch<IReadOnlyList<string>?> Terms { get; init; }

    /// <summary>Its slug.</summary>
    public Patch<string?> Slug { get; init; }

    /// <summary>The broader issue, by id or slug; null for none.</summary>
    public Patch<string?> Broader { get; init; }
}
