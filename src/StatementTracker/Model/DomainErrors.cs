namespace StatementTracker.Model;

/// <summary>A rule of the domain refuses a write; the message is meant for the person who asked for it.</summary>
/// <param name="field">The camelCase path of the offending value, as in the contract: <c>spans[0]</c>.</param>
/// <param name="message">One plain sentence.</param>
public sealed class DomainRuleException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}

/// <summary>A write clashes with what already stands: a slug that is taken, an article that exists.</summary>
/// <param name="field">The camelCase path of the offending value.</param>
/// <param name="message">One plain sentence.</param>
public sealed class ConflictException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}
