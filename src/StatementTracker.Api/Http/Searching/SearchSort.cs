namespace StatementTracker.Api.Http.Searching;

/// <summary>The order of a list that can be searched.</summary>
public enum SearchSort { Relevance, Newest }
