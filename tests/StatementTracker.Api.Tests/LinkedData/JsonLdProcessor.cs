using System.Diagnostics;
using System.Text.Json;

namespace StatementTracker.Api.Tests.LinkedData;

/// <summary>npm's <c>jsonld</c>, the reference implementation of JSON-LD 1.1, run by Node.</summary>
internal static class JsonLdProcessor
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "LinkedData", "Node");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>Why it cannot be run here, or null.</summary>
    public static string? Obstacle => Missing.Value;

    /// <summary>The RDF of a document as N-Quads, one each; a term that means nothing fails the test.</summary>
    public static async Task<string[]> Quads(JsonElement document, string address)
    {
        var (status, output, errors) = await RunAsync("node", ["expand.mjs"], JsonSerializer.Serialize(new { @base = address, document }));
        Assert.True(status == 0, $"{errors}\n{document}");
        return [.. JsonElement.Parse(output).GetProperty("quads").EnumerateArray().Select(quad => quad.GetString()!)];
    }

    private static string? Install()
    {
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "jsonld"))) return null;
            var (status, _, errors) = RunAsync("npm", ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"], "").GetAwaiter().GetResult();
            return status == 0 ? null : $"npm cannot install jsonld: {errors.Trim()}";
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return $"No JSON-LD processor: {fault.Message}";
        }
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(string program, string[] arguments, string input)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>A test that needs the processor, reported as skipped where there is no Node or npm reaches no registry.</summary>
public sealed class OnNodeFactAttribute : FactAttribute
{
    public OnNodeFactAttribute() => Skip = JsonLdProcessor.Obstacle;
}
