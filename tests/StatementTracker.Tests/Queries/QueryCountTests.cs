using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class QueryCountTests
{
    public static TheoryData<string> Lists => ["actors", "articles", "statements", "references", "issues", "timeline", "positions", "graph"];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_longer_page_asks_the_database_no_more_often(string list)
    {
        using var record = new StoredRecord(TestDatabase.Sqlite);
        var wall = record.Issue("Sea wall");
        var root = record.Statement(record.Article());
        for (var i = 0; i < 20; i++)
        {
            var actor = record.Actor($"Actor {i}");
            var statement = record.Statement(record.Article(), actor, role: "minister", onBehalfOf: actor);
            Takes(statement, wall, Stance.For);
            record.Reference(statement, root, target: actor);
            record.Issue($"Issue {i}");
            record.Position(actor, wall);
        }

        var few = await CountAsync(record, db => ReadAsync(db, list, 2, root.Id, wall.Id), atLeast: 2);
        var many = await CountAsync(record, db => ReadAsync(db, list, 20, root.Id, wall.Id), atLeast: 20);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 8);
    }

    private static async Task<int> ReadAsync(TrackerDbContext db, string list, int limit, Guid root, Guid issue) => list switch
    {
        "actors" => (await new ActorQueries(db).ListAsync(new ActorFilter(), null, limit, Walk.Never)).Items.Count,
        "articles" => (await new ArticleQueries(db).ListAsync(null, null, limit, Walk.Never)).Items.Count,
        "statements" => (await new StatementQueries(db).ListAsync(new StatementFilter(), null, limit, Walk.Never)).Items.Count,
        "references" => (await new ReferenceQueries(db).ListAsync(new ReferenceFilter(), null, limit, Walk.Never)).Items.Count,
        "issues" => (await new IssueQueries(db).ListAsync(null, null, limit, Walk.Never)).Items.Count,
        "timeline" => (await new IssueQueries(db).TimelineAsync(issue, null, limit, Walk.Never))!.Items.Count,
        "positions" => (await new PositionQueries(db, new CountMemo()).ListOfIssueAsync(issue, new PositionFilter(), null, limit, Walk.Never)).Items.Count,
        _ => (await new ReferenceGraph(db).AroundAsync(root, GraphDirection.Incoming, 2, Walk.Never))!.Nodes.Count,
    };

    private static async Task<int> CountAsync(StoredRecord record, Func<TrackerDbContext, Task<int>> read, int atLeast)
    {
        using var db = record.Open();
        using var counter = new CommandCounter(db);
        Assert.InRange(await read(db), atLeast, 21);
        return counter.Commands;
    }

    /// <summary>Counts the commands of one context; others run beside it.</summary>
    private sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly TrackerDbContext db;
        private readonly List<IDisposable> subscriptions = [];

        public CommandCounter(TrackerDbContext db)
        {
            this.db = db;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Commands { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData executed && ReferenceEquals(executed.Context, db)) Commands++;
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
