using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StatementTracker.Benchmarks.Service;

/// <summary>The API as a process of its own on real Kestrel at a free loopback port, over a database in a temporary folder; gone when disposed.</summary>
internal sealed class RunningService : IDisposable
{
    private const int LinesKept = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly string folder = Directory.CreateTempSubdirectory("statementtracker-benchmark").FullName;
    private readonly Queue<string> lastLines = new();
    private readonly Process process;

    private RunningService(DatabaseChoice database, bool seeded)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StatementTracker.Api.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["URLS"] = Address.ToString(),
                ["Database__Provider"] = database.Provider,
                ["ConnectionStrings__Tracker"] = database.ConnectionIn(folder),
                ["Access__TrustLocal"] = "true",
                ["Seeding__Enabled"] = seeded ? "true" : "false",
                ["Limits__PerAddress"] = "0",
                ["Seeding__Path"] = Path.Combine(AppContext.BaseDirectory, "seeds"),
                ["Serilog__MinimumLevel__Default"] = "Warning",
                ["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Warning",
            },
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <exception cref="InvalidOperationException">It ended, or is not ready within two minutes; the message has its output.</exception>
    public static async Task<RunningService> StartAsync(DatabaseChoice database, bool seeded)
    {
        var service = new RunningService(database, seeded);
        try
        {
            await service.BecomeReadyAsync();
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>The most memory it has had resident so far.</summary>
    public double PeakMebibytes()
    {
        var line = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited) throw Failed("ended");
            if (Stopwatch.GetElapsedTime(started) > Patience) throw Failed("did not become ready");
            await Task.Delay(Pause);
        }

        TimeToReady = Stopwatch.GetElapsedTime(started);
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => true,
                HttpStatusCode.ServiceUnavailable => false,
                var other => throw Failed($"answered {(int)other} when asked whether it is ready"),
            };
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs received)
    {
        if (received.Data is not { } line) return;
        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > LinesKept) lastLines.Dequeue();
        }
    }

    private InvalidOperationException Failed(string what)
    {
        lock (lastLines) return new InvalidOperationException($"The service {what}.\n{string.Join('\n', lastLines)}");
    }
}

/// <summary>Which database the service runs over.</summary>
/// <param name="Provider">As <c>Database:Provider</c> has it.</param>
/// <param name="Connection">An empty database's connection string; null for a new SQLite file.</param>
internal sealed record DatabaseChoice(string Provider, string? Connection)
{
    public static readonly DatabaseChoice Sqlite = new("Sqlite", null);

    public string ConnectionIn(string folder) => Connection ?? $"Data Source={Path.Combine(folder, "statement-tracker.db")}";
}
