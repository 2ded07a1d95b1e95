using System.Diagnostics;

namespace StatementTracker.Api.Tests.Support;

/// <summary>What a reader of the README has at hand: a shell, curl and jq.</summary>
internal static class Shell
{
    private static readonly string[] Needed = ["bash", "curl", "jq"];

    /// <summary>Null where all is there.</summary>
    public static string? Missing { get; } = Needed.FirstOrDefault(program => !IsThere(program)) is { } missing ? $"No {missing} on the path." : null;

    /// <returns>What the command prints, without the last line's end.</returns>
    public static async Task<string> Run(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{await output}{await errors}");
        return (await output).Trim();
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test that types commands; reported as skipped where a program they need is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InShellFactAttribute : FactAttribute
{
    public InShellFactAttribute() => Skip = Shell.Missing;
}

/// <summary>The same for each of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InShellTheoryAttribute : TheoryAttribute
{
    public InShellTheoryAttribute() => Skip = Shell.Missing;
}
