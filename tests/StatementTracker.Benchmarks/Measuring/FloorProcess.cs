using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>The <see cref="FloorServer"/> as a process of its own; gone when disposed.</summary>
internal sealed class FloorProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private FloorProcess(DatabaseChoice database)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
        listener.Stop();
        process = Process.Start("dotnet", [typeof(FloorProcess).Assembly.Location, "floor", database.Provider, database.Connection!, Address.ToString()]);
    }

    public Uri Address { get; }

    public static async Task<FloorProcess> StartAsync(DatabaseChoice database)
    {
        var floor = new FloorProcess(database);
        var started = Stopwatch.GetTimestamp();
        using var client = new HttpClient { BaseAddress = floor.Address };
        while (true)
        {
            try
            {
                using var answer = await client.PutAsync(new Uri("/ready", UriKind.Relative), new ByteArrayContent([]));
                return floor;
            }
            catch (HttpRequestException) when (!floor.process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(20);
            }
        }
    }

    public async Task KeepAsync(string target, string body)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.PutAsync(new Uri(target, UriKind.Relative), new StringContent(body));
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
