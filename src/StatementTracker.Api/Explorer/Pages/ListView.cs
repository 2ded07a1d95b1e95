namespace StatementTracker.Api.Explorer.Pages;

/// <summary>A page of a list.</summary>
/// <param name="Next">Where it goes on; null at the end.</param>
/// <param name="IsFirst">True for the first page.</param>
/// <param name="Q">What was looked for, or null.</param>
public sealed record ListView<TItem>(IReadOnlyList<TItem> Items, string? Next, bool IsFirst, string? Q = null);
