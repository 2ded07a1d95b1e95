namespace StatementTracker.Benchmarks.Service;

/// <summary>Starts the service anew on an empty database, with the seeds, until it is ready.</summary>
internal static class ColdStart
{
    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(int starts)
    {
        var times = new List<TimeSpan>();
        for (var start = 0; start < starts; start++)
        {
            using var service = await RunningService.StartAsync(DatabaseChoice.Sqlite, seeded: true);
            times.Add(service.TimeToReady);
        }

        return [.. times.Order()];
    }
}
