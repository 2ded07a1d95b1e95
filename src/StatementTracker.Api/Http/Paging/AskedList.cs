namespace StatementTracker.Api.Http.Paging;

/// <summary>Which list a request asks for, where its path and query do not tell; its cursors go on with that list only.</summary>
/// <param name="Of">The list and its filters.</param>
internal sealed record AskedList(string Of);
