namespace StatementTracker.Api.Http.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record ItemPage<TItem>(IReadOnlyList<TItem> Items, string? NextCursor);
