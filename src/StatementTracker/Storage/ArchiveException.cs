namespace StatementTracker.Storage;

/// <summary>A database cannot be kept in a file, or brought back from it; the message says to its operator why.</summary>
public sealed class ArchiveException(string message) : Exception(message);
