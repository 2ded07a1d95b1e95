namespace StatementTracker.Api.Http;

/// <summary>Marks reads that take a snapshot each time they look at the record, since they may wait in between.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadsByItselfAttribute : Attribute;
