using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace StatementTracker.Tests.Support;

public class TestDatabaseTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Two_databases_share_nothing(string provider)
    {
        using var one = TestDatabase.Create(provider);
        using var other = TestDatabase.Create(provider);
        Execute(one, "CREATE TABLE only_here (id int)");

        var missing = Assert.ThrowsAny<DbException>(() => Execute(other, "SELECT * FROM only_here"));

        Assert.Contains("only_here", missing.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void A_new_database_has_its_tables_and_an_empty_one_has_none(string provider)
    {
        using var ready = TestDatabase.Create(provider);
        using var empty = TestDatabase.CreateEmpty(provider);
        using var readyContext = ready.OpenContext();
        using var emptyContext = empty.OpenContext();

        Assert.Empty(readyContext.Articles);
        Assert.ThrowsAny<DbException>(() => emptyContext.Articles.Any());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void A_disposed_database_is_gone_although_a_connection_is_open(string provider)
    {
        var database = TestDatabase.Create(provider);
        Execute(database, "CREATE TABLE kept (id int)");
        using var open = Open(database);

        database.Dispose();

        Assert.ThrowsAny<DbException>(() => Execute(database, "SELECT * FROM kept"));
    }

    private static void Execute(TestDatabase database, string sql)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static DbConnection Open(TestDatabase database)
    {
        DbConnection connection = database.Provider == TestDatabase.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        return connection;
    }
}
