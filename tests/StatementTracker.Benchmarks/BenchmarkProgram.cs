using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using StatementTracker.Benchmarks.DataSets;
using StatementTracker.Benchmarks.Measuring;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarkProgram
{
    private const string Usage = """
        Measures the service, over generated articles about invented people.
          --filter '*'                          the benchmarks of BenchmarkDotNet, with its own options (or --list flat)
          ingest [--clients 1|4|…] [--articles N] [--provider Sqlite|PostgreSql] [--connection C]
                                                articles a second over HTTP; without --clients with one and with four
          cold-start [--starts N]               from process start to ready, on an empty database with the seeds
          generate [--connection C] [--provider Sqlite|PostgreSql] [--statements N] [--articles N] [--actors N] [--issues N] [--references N]
                                                fills an empty database with a data set; a million statements where nothing is said
          measure --connection C [--provider Sqlite|PostgreSql] [--seconds N] [--json FILE] [--reads-at C] [--ingest-at C] [--articles N]
                                                every endpoint over a generated data set against its floor; reads against those of a
                                                smaller one, and ingestion into both, which stores articles
          exports --connection C [--provider Sqlite|PostgreSql]
                                                every export of a generated data set, in both forms: records and bytes a second, peak memory
          --test                                runs all of it briefly
        """;

    public static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            switch (args)
            {
                case ["ingest", .. var options]:
                    await IngestAsync(new Options(options, "--clients", "--articles", "--provider", "--connection"));
                    return 0;
                case ["cold-start", .. var options]:
                    await StartColdAsync(new Options(options, "--starts"));
                    return 0;
                case ["generate", .. var options]:
                    await GenerateAsync(new Options(options, "--connection", "--provider", "--statements", "--articles", "--actors", "--issues", "--references"));
                    return 0;
                case ["measure", .. var options]:
                    await MeasureAsync(new Options(options, "--connection", "--provider", "--seconds", "--json", "--reads-at", "--ingest-at", "--articles"));
                    return 0;
                case ["exports", .. var options]:
                    await ExportAsync(new Options(options, "--connection", "--provider"));
                    return 0;
                case ["floor", var provider, var connection, var url]:
                    await FloorServer.RunAsync(provider, connection, url);
                    return 0;
                case ["--test"]:
                    await Smoke.RunAsync(Console.Out);
                    return 0;
                case [var option, ..] when option.StartsWith('-'):
                    var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args);
                    return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
                default:
                    throw new ArgumentException("Say what to measure.");
            }
        }
        catch (ArgumentException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            Console.Error.WriteLine(Usage);
            return 2;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task IngestAsync(Options options)
    {
        var database = new DatabaseChoice(options.Text("--provider") ?? DatabaseChoice.Sqlite.Provider, options.Text("--connection"));
        if (database.Provider != DatabaseChoice.Sqlite.Provider && database.Connection is null)
            throw new ArgumentException("--connection names an empty database of that provider.");
        int[] clients = options.Number("--clients") is { } one ? [one] : [1, 4];
        if (database.Connection is not null && clients.Length > 1)
            throw new ArgumentException("Each run needs an empty database of its own: say how many --clients.");

        foreach (var number in clients)
            Console.WriteLine($"{database.Provider}, {await IngestLoad.RunAsync(database, number, options.Number("--articles") ?? 200)}");
    }

    private static async Task GenerateAsync(Options options)
    {
        var database = new DatabaseChoice(options.Text("--provider") ?? DatabaseChoice.Sqlite.Provider, options.Text("--connection"));
        var connection = database.Connection ?? throw new ArgumentException("--connection names an empty database.");
        Console.WriteLine(await Generation.RunAsync(database, connection, DataSetSize.Read(options), Console.Error));
    }

    private static async Task MeasureAsync(Options options)
    {
        var database = new DatabaseChoice(options.Text("--provider") ?? DatabaseChoice.Sqlite.Provider, options.Text("--connection"));
        if (database.Connection is null) throw new ArgumentException("--connection names a database that generate filled.");
        var time = TimeSpan.FromSeconds(options.Number("--seconds") ?? 5);
        var figures = (await Measurement.RunAsync(database, time, Console.WriteLine)).ToList();
        if (options.Text("--reads-at") is { } fewer)
            figures.AddRange(await Growth.ReadsAsync(database, database with { Connection = fewer }, time, Console.WriteLine));
        if (options.Text("--ingest-at") is { } few)
        {
            figures.Add(await Growth.IngestAsync(database, database with { Connection = few }, options.Number("--articles") ?? 60));
            Console.WriteLine(figures[^1]);
        }

        if (options.Text("--json") is { } file) await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, JsonSerializerOptions.Web));
    }

    private static async Task ExportAsync(Options options)
    {
        var database = new DatabaseChoice(options.Text("--provider") ?? DatabaseChoice.Sqlite.Provider, options.Text("--connection"));
        if (database.Connection is null) throw new ArgumentException("--connection names a database that generate filled.");
        await ExportLoad.RunAsync(database, Console.WriteLine);
    }

    private static async Task StartColdAsync(Options options)
    {
        var times = await ColdStart.RunAsync(options.Number("--starts") ?? 5);
        Console.WriteLine($"cold start, median of {times.Count}: {times[times.Count / 2].TotalSeconds:F2} s ({times[0].TotalSeconds:F2} to {times[^1].TotalSeconds:F2} s)");
    }
}
