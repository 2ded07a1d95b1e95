namespace StatementTracker.Api.Webhooks;

/// <summary>How changes are sent.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this process sends anything.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether receivers may be reached by plain http, and at private, loopback and link-local addresses.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>For how many days deliveries that are over can be looked at and sent again.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>How many seconds a receiver has to answer, 1 to 60.</summary>
    public int TimeoutSeconds { get; set; } = 15;
}
