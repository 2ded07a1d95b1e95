namespace StatementTracker.Api.Hosting;

/// <summary>How far the start has come.</summary>
internal sealed class Readiness
{
    private volatile bool isMigrated;
    private volatile bool isSeeded;
    private volatile string seeding = "not begun";

    public bool IsMigrated
    {
        get => isMigrated;
        set => isMigrated = value;
    }

    public bool IsSeeded
    {
        get => isSeeded;
        set => isSeeded = value;
    }

    /// <summary>In words: "3 of 12 files".</summary>
    public string Seeding
    {
        get => seeding;
        set => seeding = value;
    }
}
