using StatementTracker.Model;

namespace StatementTracker.Api.Http.Access;

/// <summary>Who calls.</summary>
/// <param name="Name">As it is kept with what the caller writes.</param>
/// <param name="Scope">What the caller may do.</param>
internal sealed record Caller(string Name, KeyScope Scope);
