using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>All endpoints over one data set, each in turn with its floor.</summary>
internal sealed class Measurement(DatabaseChoice database, Questions questions, RunningService service, FloorProcess floor, TimeSpan time) : IDisposable
{
    private readonly LoadClient ours = new(service.Address);
    private readonly LoadClient floors = new(floor.Address);
    private readonly DbConnection sql = FloorDatabase.Of(database.Provider, database.Connection!).Open();
    private int salt;

    public static async Task<IReadOnlyList<Figure>> RunAsync(DatabaseChoice database, TimeSpan time, Action<Figure> done)
    {
        var questions = Questions.Find(FloorDatabase.Of(database.Provider, database.Connection!));
        using var floor = await FloorProcess.StartAsync(database);
        using var service = await RunningService.StartAsync(database, seeded: false);
        using var measurement = new Measurement(database, questions, service, floor, time);
        var figures = new List<Figure>();
        foreach (var measure in measurement.All())
        {
            figures.Add(await measure());
            done(figures[^1]);
        }

        return figures;
    }

    public void Dispose()
    {
        ours.Dispose();
        floors.Dispose();
        sql.Dispose();
    }

    private IEnumerable<Func<Task<Figure>>> All() =>
    [
        () => RepeatedAsync("statement, repeated", $"/api/v1/statements/{questions.Statements[0]}"),
        () => RepeatedAsync("page of 50 statements, repeated", $"/api/v1/statements?actor={questions.Pairs[0].Actor}&issue={questions.Pairs[0].Issue}"),
        () => RepeatedAsync("positions of an actor as of a date, repeated", $"/api/v1/actors/{questions.Actors[0]}/positions?asOf={Questions.AsOf}"),
        () => RepeatedAsync("issue, repeated", $"/api/v1/issues/{questions.Issue}"),
        () => Now(StatementById()),
        () => Now(PageByActorAndIssue()),
        () => Now(DeepPage()),
        () => Now(PositionsOfActor()),
        () => Now(References()),
        () => Now(Authority()),
        () => Now(PositionsOnIssue()),
        () => Now(Search()),
        () => Now(Memory()),
    ];

    private static Task<Figure> Now(Figure figure) => Task.FromResult(figure);

    private async Task<Figure> RepeatedAsync(string what, string target)
    {
        var body = ours.Read(target);
        await floor.KeepAsync(target, body);
        var (mine, floors) = Throughput.InTurn(time * 2, (service.Address, [target]), (floor.Address, [target]));
        return new Figure(what, "Kestrel, the same bytes", mine, floors, "req/s", mine / floors, AtLeast: 0.85);
    }

    private Figure StatementById() => Figure.Rate("statement by id, uncached", "ADO.NET, the same JSON", Clock.MediansInTurn(
        time,
        round => ours.Send(ours.Request($"/api/v1/statements/{Of(questions.Statements, round)}", ++salt)),
        round => floors.Send(floors.Request($"/api/v1/statements/{Of(questions.Statements, round)}"))), 0.75);

    private Figure PageByActorAndIssue()
    {
        string Target(int round) => $"/api/v1/statements?actor={Of(questions.Pairs, round).Actor}&issue={Of(questions.Pairs, round).Issue}";
        return Figure.Rate("page of 50 statements by actor and issue, uncached", "ADO.NET, the same JSON", Clock.MediansInTurn(
            time, round => ours.Send(ours.Request(Target(round), ++salt)), round => floors.Send(floors.Request(Target(round) + $"&salt={round}"))), 0.70);
    }

    /// <summary>The floor is the first page of the same list.</summary>
    private Figure DeepPage()
    {
        const int Step = 200;
        var half = questions.AllStatements / 2;
        var cursor = "";
        for (var at = 0; at < half; at += Step)
        {
            using var page = JsonDocument.Parse(ours.Read($"/api/v1/statements?limit={Step}{cursor}", ++salt));
            cursor = $"&cursor={page.RootElement.GetProperty("nextCursor").GetString()}";
        }

        return Figure.Time($"page at position {half.ToString("N0", CultureInfo.InvariantCulture)} of all statements", "its first page", Clock.MediansInTurn(
            time, _ => ours.Send(ours.Request($"/api/v1/statements?limit=50{cursor}", ++salt)), _ => ours.Send(ours.Request("/api/v1/statements?limit=50", ++salt))), 1.2);
    }

    private Figure PositionsOfActor()
    {
        using var command = sql.Command(FloorSql.PositionsOfActor, ("@actor", Guid.Empty), ("@day", Questions.AsOfMicroseconds));
        command.Prepare();
        return Figure.Time("positions of an actor as of a date, uncached", "the SQL alone", Clock.MediansInTurn(
            time,
            round => ours.Send(ours.Request($"/api/v1/actors/{Of(questions.Actors, round)}/positions?asOf={Questions.AsOf}", ++salt)),
            round => Drain(command, Of(questions.Actors, round))), 2);
    }

    private Figure References()
    {
        using var command = sql.Command(FloorSql.References, ("@root", Guid.Empty));
        command.Prepare();
        return Figure.Time("references at depth 5, uncached", "the recursive SQL alone", Clock.MediansInTurn(
            time,
            round => ours.Send(ours.Request($"/api/v1/statements/{Of(questions.EndsOfChains, round)}/references?direction=both&depth=5", ++salt)),
            round => Drain(command, Of(questions.EndsOfChains, round))), 2);
    }

    private Figure Authority()
    {
        using var command = sql.Command(FloorSql.Authority, ("@root", Guid.Empty));
        command.Prepare();
        return Figure.Time("authority of the longest chains, uncached", "the recursive SQL alone", Clock.MediansInTurn(
            time,
            round => ours.Send(ours.Request($"/api/v1/statements/{Of(questions.EndsOfChains, round)}/authority", ++salt)),
            round => Drain(command, Of(questions.EndsOfChains, round))), 2);
    }

    /// <summary>The contract has pages, so the whole table is read page by page.</summary>
    private Figure PositionsOnIssue()
    {
        using var command = sql.Command(FloorSql.PositionsOnIssue, ("@issue", questions.Issue), ("@day", Questions.AsOfMicroseconds));
        var rows = 0;
        var times = Clock.MediansInTurn(time, _ => WalkIssue(), _ => rows = command.Drain(), mostWarmUp: 1);
        return Figure.Time($"all {rows.ToString("N0", CultureInfo.InvariantCulture)} positions on an issue, page by page", "the SQL alone", times, 2);
    }

    private void WalkIssue()
    {
        for (var cursor = ""; cursor is not null;)
        {
            var body = ours.Read($"/api/v1/issues/{questions.Issue}/positions?asOf={Questions.AsOf}&limit=200{cursor}", ++salt);
            var next = JsonDocument.Parse(body).RootElement.GetProperty("nextCursor").GetString();
            cursor = next is null ? null : $"&cursor={next}";
        }
    }

    private Figure Search()
    {
        using var command = sql.Command(database.Provider == DatabaseChoice.Sqlite.Provider ? FloorSql.SearchOfSqlite : FloorSql.SearchOfPostgreSql, ("@word", ""));
        return Figure.Time("full-text search, first page, uncached", "the full-text query alone", Clock.MediansInTurn(
            time,
            round => ours.Send(ours.Request($"/api/v1/statements?q={Of(Questions.Words, round)}", ++salt)),
            round => Drain(command, Of(Questions.Words, round))), 2);
    }

    private Figure Memory()
    {
        var mib = service.PeakMebibytes();
        return new Figure("resident memory under this load, at its peak", "300 MiB", mib, 300, "MiB", mib / 300, AtMost: 1);
    }

    private static void Drain(DbCommand command, object first)
    {
        command.Parameters[0].Value = first;
        command.Drain();
    }

    private static T Of<T>(IReadOnlyList<T> items, int round) => items[round % items.Count];
}
