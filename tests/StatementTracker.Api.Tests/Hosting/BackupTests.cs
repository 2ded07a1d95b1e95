using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Hosting;

public sealed class BackupTests : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statementtracker-backup-");

    [Fact]
    public async Task What_was_backed_up_is_what_a_running_service_answers_from_once_it_is_restored()
    {
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var http = factory.CreateClient();
        http.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        var kept = await Answers(http);

        Assert.Equal(0, (await Run("backup", "kept.db")).Code);
        await http.PostJson("/api/v1/articles", new { text = $"{Desk.Dispatch} Cil Dorn disagreed." });
        var later = (await http.PostJson("/api/v1/keys", new { name = "made later", scope = "read" })).Text("key")!;
        var changed = await Answers(http);
        using var reader = factory.CreateClient();
        reader.DefaultRequestHeaders.Add("X-Api-Key", later);
        await reader.GetJson("/api/v1/audit?limit=1", HttpStatusCode.Forbidden);
        Assert.Equal(0, (await Run("restore", "kept.db")).Code);

        Assert.NotEqual(kept, changed);
        Assert.Equal(kept, await Answers(http));
        await reader.GetJson("/api/v1/audit?limit=1", HttpStatusCode.Unauthorized);
        await http.PostJson("/api/v1/articles", new { text = $"{Desk.Dispatch} Edda Lunn agreed." });
        Assert.Equal(2, (await http.GetJson("/api/v1/articles")).Items().Length);
        Assert.Empty(new FileInfo(Live).Directory!.GetFiles("*.restoring*").Concat(folder.GetFiles("*.partial*")));
    }

    [Fact]
    public async Task A_backup_made_while_articles_come_in_holds_each_whole_or_not_at_all()
    {
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();
        await http.PostJson("/api/v1/articles", new { text = $"{Desk.Dispatch} Report 0." });
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 1; !stop.IsCancellationRequested; i++) await http.PostJson("/api/v1/articles", new { text = $"{Desk.Dispatch} Report {i}." });
        });

        var (code, _) = await Run("backup", "during.db");
        await stop.CancelAsync();
        await writing;
        Assert.Equal((0, 0), (code, (await Run("restore", "during.db")).Code));

        var articles = (await http.GetJson("/api/v1/articles?limit=200")).Items();
        Assert.NotEmpty(articles);
        foreach (var article in articles)
        {
            var statements = (await http.GetJson($"/api/v1/articles/{Desk.Id(article)}/statements?limit=200")).Items();
            Assert.Equal(article.Text("counts.statements"), $"{statements.Length}");
            Assert.NotEmpty(statements);
        }
    }

    [Fact]
    public async Task A_restore_that_is_killed_leaves_the_old_record_whole()
    {
        Assert.Equal(0, (await Run("backup", "large.db")).Code);
        Ask($"Data Source={Path.Combine(folder.FullName, "large.db")};Pooling=False", "CREATE TABLE padding AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT randomblob(32768) b FROM n");
        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
        var before = await Answers(http);

        using (var process = new ServiceProcess(database, folder.FullName, ["restore", "large.db"]))
        {
            // Its pages go to the log beside the database before they count.
            while (!File.Exists($"{Live}-wal") || new FileInfo($"{Live}-wal").Length < 8 * 1024 * 1024) await Task.Delay(1);
            await process.Kill();
        }

        Assert.Equal(before, await Answers(http));
        Assert.Equal("ok", Ask(database.ConnectionString, "PRAGMA integrity_check"));
        await http.PostJson("/api/v1/articles", new { text = $"{Desk.Dispatch} Cil Dorn disagreed." });
        Assert.Equal(0, (await Run("restore", "large.db")).Code);
        Assert.Empty((await http.GetJson("/api/v1/articles")).Items());
    }

    [Theory]
    [InlineData("missing.db", "There is no file")]
    [InlineData("text.db", "no SQLite database")]
    [InlineData("other.db", "no database of StatementTracker")]
    [InlineData("newer.db", "newer version of StatementTracker (it has the migration 29991231235959_Later)")]
    [InlineData("damaged.db", "damaged")]
    public async Task What_is_no_backup_is_refused_and_changes_nothing(string file, string why)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "text.db"), "Minutes of the assembly. " + new string('-', 4096));
        Ask(At("other.db"), "CREATE TABLE ledger (x)");
        await Run("backup", "newer.db");
        Ask(At("newer.db"), "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");
        await Run("backup", "damaged.db");
        using (var damaged = File.OpenWrite(Path.Combine(folder.FullName, "damaged.db")))
        {
            damaged.Seek(4096, SeekOrigin.Begin);
            damaged.Write(new byte[64 * 1024]);
        }

        using var factory = new ApiFactory(database);
        using var http = factory.CreateClient();
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });

        var (code, output) = await Run("restore", file);

        Assert.Equal(1, code);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Single((await http.GetJson("/api/v1/articles")).Items());
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_brought_to_this_one()
    {
        using var empty = TestDatabase.CreateEmpty(TestDatabase.Sqlite);
        await using (var context = empty.OpenContext()) await context.Database.GetService<IMigrator>().MigrateAsync("20261125044744_ListIndexes");
        using (var pool = new SqliteConnection(empty.ConnectionString)) SqliteConnection.ClearPool(pool);
        File.Copy(new SqliteConnectionStringBuilder(empty.ConnectionString).DataSource, Path.Combine(folder.FullName, "earlier.db"));
        using var factory = new ApiFactory(database, ("Access:AdminKey", "open sesame"));
        using var http = factory.CreateClient();
        http.DefaultRequestHeaders.Add("X-Api-Key", "open sesame");
        await http.GetJson("/api/v1/articles");

        Assert.Equal(0, (await Run("restore", "earlier.db")).Code);

        await http.PostJson("/api/v1/keys", new { name = "newsroom", scope = "read" });
        await http.PostJson("/api/v1/articles", new { text = Desk.Dispatch });
    }

    [Fact]
    public async Task A_backup_overwrites_no_file_and_says_how_it_is_used()
    {
        await Run("backup", "kept.db");

        var (again, there) = await Run("backup", "kept.db");
        var (unnamed, usage) = await Run("backup");

        Assert.Equal((1, 1), (again, unnamed));
        Assert.Contains("is there already", there, StringComparison.Ordinal);
        Assert.Contains("backup FILE", usage, StringComparison.Ordinal);
    }

    [Theory]
    [OnPostgreSql("backup", "pg_dump")]
    [OnPostgreSql("restore", "pg_restore")]
    public async Task Over_PostgreSQL_it_names_the_tool_of_PostgreSQL(string provider, string command, string tool)
    {
        using var postgres = TestDatabase.Create(provider);
        using var process = new ServiceProcess(postgres, folder.FullName, [command, "kept.dump"]);

        Assert.Equal(1, await process.End());
        Assert.Contains(tool, process.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        database.Dispose();
    }

    private string Live => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private string At(string file) => $"Data Source={Path.Combine(folder.FullName, file)};Pooling=False";

    private async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        using var process = new ServiceProcess(database, folder.FullName, arguments);
        return (await process.End(), process.Output);
    }

    private static async Task<string> Answers(HttpClient http)
    {
        var answers = new List<JsonElement>();
        foreach (var list in (string[])["articles", "statements", "actors", "positions"]) answers.Add(await http.GetJson($"/api/v1/{list}"));
        return string.Join('\n', answers);
    }

    private static string? Ask(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
