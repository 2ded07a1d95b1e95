namespace StatementTracker.Api.Hosting.Commands;

/// <summary>What the program does instead of serving, where its first argument says so; the others are settings.</summary>
internal abstract class Command(string[] args)
{
    /// <summary>The argument after the command's name.</summary>
    protected string? Path { get; } = args.ElementAtOrDefault(1);

    public string[] OtherArguments { get; } = [.. args.Skip(2)];

    public static Command? In(string[] args) => args switch
    {
        ["seed", ..] => new SeedCommand(args),
        ["backup", ..] => new BackupCommand(args),
        ["restore", ..] => new RestoreCommand(args),
        _ => null,
    };

    /// <returns>The exit code: 0, or 1 if it failed.</returns>
    public abstract Task<int> RunAsync(IServiceProvider services);
}
