namespace StatementTracker.Storage;

/// <summary>
/// Checks inside a write's transaction, once no other write can come between, that what the writer has seen is still current.
/// </summary>
/// <exception cref="PreconditionFailedException">It is not.</exception>
public delegate Task Precondition(CancellationToken cancellationToken);

/// <summary>What the writer had seen has changed since; nothing was written.</summary>
public sealed class PreconditionFailedException(string message) : Exception(message);
