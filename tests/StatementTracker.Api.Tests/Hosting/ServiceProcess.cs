using System.Diagnostics;
using System.Text;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

/// <summary>The program as its users start it, with a database and a working folder of the test's.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServiceProcess(TestDatabase database, string workingFolder, IReadOnlyList<string> arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StatementTracker.Api.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["Database__Provider"] = database.Provider;
        start.Environment["ConnectionStrings__Tracker"] = database.ConnectionString;
        start.Environment["Seeding__Enabled"] = "false";
        start.Environment["Access__TrustLocal"] = "true";
        start.Environment["Limits__PerAddress"] = "0";
        foreach (var (key, value) in environment) start.Environment[key] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Where it listens, as it says itself.</summary>
    public Task<Uri> Address() => listening.Task.WaitAsync(Longest);

    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        using var limit = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as an init system does.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await End();
    }

    /// <summary>Ends it without a word, as a power cut does.</summary>
    public Task<int> Kill()
    {
        process.Kill();
        return End();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Take(string? line)
    {
        const string words = "Now listening on: ";
        if (line is null) return;
        lock (output) output.AppendLine(line);
        var at = line.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0) listening.TrySetResult(new Uri(line[(at + words.Length)..].Trim()));
    }
}
