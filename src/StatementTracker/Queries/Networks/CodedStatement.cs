using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>One side that one actor takes on one issue in one document: a statement in the sense of Discourse Network Analyzer.</summary>
/// <param name="Document">The article.</param>
/// <param name="Date">The date that counts, or null for none.</param>
public readonly record struct CodedStatement(Guid Document, DateTimeOffset? Date, Guid Actor, Guid Issue, Stance Stance);
