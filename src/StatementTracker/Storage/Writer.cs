namespace StatementTracker.Storage;

/// <summary>In whose name a scope writes; it is kept with every revision.</summary>
public sealed class Writer
{
    /// <summary>The key that the configuration names.</summary>
    public const string Configured = "configured";

    /// <summary>A caller on the same machine, without a key.</summary>
    public const string Local = "local";

    public const int MostCharacters = 40;

    /// <summary>The id of a key or one of the words above; null for the service itself.</summary>
    public string? Name { get; set; }
}
