namespace StatementTracker.Queries;

/// <summary>One page of a list in its total order.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Next">Where the next page begins after, or null at the end.</param>
public sealed record Page<TItem, TCursor>(IReadOnlyList<TItem> Items, TCursor? Next)
    where TCursor : class
{
    /// <summary>Cuts the page out of rows that were read one further than the limit, so that its end is known.</summary>
    internal static Page<TItem, TCursor> Cut(IReadOnlyList<TItem> rows, int limit, Func<TItem, TCursor> cursor) =>
        rows.Count <= limit ? new(rows, null) : new([.. rows.Take(limit)], cursor(rows[limit - 1]));
}

/// <summary>The last row seen of a list that sorts by an instant: statements, articles, references, timelines.</summary>
public sealed record InstantCursor(DateTimeOffset At, Guid Id);

/// <summary>The last row seen of a list that sorts by a name: actors, issues.</summary>
public sealed record NameCursor(string Name, Guid Id);

/// <summary>The last row seen of a list in text order: the statements of one article.</summary>
public sealed record OrdinalCursor(int Ordinal);

/// <summary>The last row seen of a list of positions.</summary>
public sealed record PositionCursor(string ActorSlug, string IssueSlug, DateTimeOffset From, Guid Id);

/// <summary>The last row seen of a list of reports.</summary>
/// <param name="At">When the article was published.</param>
/// <param name="Place">The article, and the place in it.</param>
public sealed record ReportCursor(DateTimeOffset At, string Place);
