using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Http.Searching;
using StatementTracker.Model;

namespace StatementTracker.Api.Statements;

/// <summary>Which statements to list.</summary>
public record StatementFilterRequest : PageRequest
{
    /// <summary>Only what is about this issue, by id or slug.</summary>
    public string? Issue { get; init; }

    /// <summary>Only what this article reports.</summary>
    public Guid? Article { get; init; }

    /// <summary>Only words given this way.</summary>
    public StatementMode? Mode { get; init; }

    /// <summary>Only this speech act.</summary>
    public SpeechAct? Act { get; init; }

    /// <summary>Only what takes this side: on the issue if one is given, else on any.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Only what may have been said then or later; a date is the start of its day (UTC). Leaves out the undated.</summary>
    public Moment? From { get; init; }

    /// <summary>Only what may have been said then or earlier; a date is the end of its day (UTC). Leaves out the undated.</summary>
    public Moment? To { get; init; }

    /// <summary>
    /// Only content with these words: <c>"a phrase"</c>, <c>prefix*</c>, <c>-without</c>, <c>this OR that</c>; case and accents do not
    /// count. At most 200 characters and 32 words; see docs/search.md.
    /// </summary>
    public string? Q { get; init; }

    /// <summary>Relevance (the best match first) where <c>q</c> is given and this is left out; else newest.</summary>
    public SearchSort? Sort { get; init; }
}

/// <summary>Which statements to list.</summary>
public sealed record StatementListRequest : StatementFilterRequest
{
    /// <summary>Only what this actor said or what was said on its behalf, by id or slug.</summary>
    public string? Actor { get; init; }
}
