namespace StatementTracker.Api.Http.Access;

/// <summary>Marks a POST that stores nothing: for access it is a read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoresNothingAttribute : Attribute;
