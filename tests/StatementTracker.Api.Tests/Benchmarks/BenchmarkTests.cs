using System.Diagnostics;

namespace StatementTracker.Api.Tests.Benchmarks;

public class BenchmarkTests
{
    private const string Program = "StatementTracker.Benchmarks";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task All_of_the_benchmarks_still_run_over_the_real_service()
    {
        var (status, output) = await RunAsync("--test");

        Assert.True(status == 0, output);
        Assert.Contains("benchmarks: 3 run", output, StringComparison.Ordinal);
        Assert.Contains("ingest, 1 client: ", output, StringComparison.Ordinal);
        Assert.Contains("ingest, 4 clients: ", output, StringComparison.Ordinal);
        Assert.Contains("400 statements in ", output, StringComparison.Ordinal);
        Assert.Contains("measure: 25 figures", output, StringComparison.Ordinal);
        Assert.Matches("exports: statements as application/x-ndjson: [0-9,]+ in ", output);
        Assert.Contains("cold start: ready after ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest", "--clients", "none")]
    [InlineData("ingest", "--articles")]
    [InlineData("ingest", "--provider", "PostgreSql")]
    [InlineData("cold-start", "--speed", "1")]
    public async Task A_wrong_command_line_is_answered_with_the_right_ones(params string[] arguments)
    {
        var (status, output) = await RunAsync(arguments);

        Assert.Equal(2, status);
        Assert.Contains("cold-start [--starts N]", output, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var timeout = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // Built beside this project, into the same configuration's folder.
    private static string ProgramFile() =>
        Path.Combine(AppContext.BaseDirectory.Replace("StatementTracker.Api.Tests", Program, StringComparison.Ordinal), $"{Program}.dll");
}
