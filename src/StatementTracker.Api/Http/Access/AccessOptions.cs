namespace StatementTracker.Api.Http.Access;

/// <summary>Who may call.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary><c>Open</c>: reading needs nothing. <c>Key</c>: reading needs a key too.</summary>
    public string Mode { get; set; } = "Open";

    /// <summary>An admin key beside those of <c>/keys</c>; with one, nobody calls without a key what needs one.</summary>
    public string? AdminKey { get; set; }

    /// <summary>Whether callers on this machine need no key while <see cref="AdminKey"/> is none; left out, in Development only.</summary>
    public bool? TrustLocal { get; set; }

    internal bool ReadsNeedKey => Mode == "Key";

    internal bool TrustsLocal(IHostEnvironment environment) => string.IsNullOrEmpty(AdminKey) && (TrustLocal ?? environment.IsDevelopment());
}
