using System.Diagnostics;

namespace StatementTracker.Api.Tests.Support;

/// <summary>The packages of tests/node, where tests/run.sh has installed them.</summary>
internal static class NodeTools
{
    /// <summary>The folder that has node_modules; null where there is none.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("STATEMENTTRACKER_TEST_NODE") is { Length: > 0 } folder ? folder : null;

    /// <summary>A folder of a test's own from which the packages are found, with copies of these files.</summary>
    public static DirectoryInfo WorkIn(params string[] files)
    {
        var work = Directory.CreateDirectory(Path.Combine(Folder!, $"work-{Guid.NewGuid():N}"));
        foreach (var file in files) File.Copy(file, Path.Combine(work.FullName, Path.GetFileName(file)));
        return work;
    }

    /// <summary>Runs a package's program, or node itself.</summary>
    /// <returns>What it prints, and whether it ended well.</returns>
    public static async Task<(bool Ended, string Output, string Errors)> Run(DirectoryInfo work, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program == "node" ? program : Path.Combine(Folder!, "node_modules", ".bin", program), arguments)
        {
            WorkingDirectory = work.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, await output, await errors);
    }
}

/// <summary>A test that needs the packages of tests/node; reported as skipped where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnNodeAttribute : FactAttribute
{
    public OnNodeAttribute()
    {
        if (NodeTools.Folder is null) Skip = "No npm packages: STATEMENTTRACKER_TEST_NODE is not set; tests/run.sh sets it where node and a registry are.";
    }
}
