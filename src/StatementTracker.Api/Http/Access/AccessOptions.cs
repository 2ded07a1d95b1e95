namespace StatementTracker.Api.Http.Access;

/// <summary>Who may call.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary><c>Open</c>: reading needs nothing. <c>Key</c>: reading needs the key too.</summary>
    public string Mode { get; set; } = "Open";

    /// <summary>The key that writes need; without one, only this machine may write.</summary>
    public string? AdminKey { get; set; }

    internal bool ReadsNeedKey => Mode == "Key";
}
