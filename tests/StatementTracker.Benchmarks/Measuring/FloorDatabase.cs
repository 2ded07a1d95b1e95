using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using StatementTracker.Benchmarks.Service;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>Opens connections as a hand-written program would: pooled by the driver.</summary>
internal sealed class FloorDatabase
{
    private readonly Func<DbConnection> create;

    private FloorDatabase(Func<DbConnection> create) => this.create = create;

    public static FloorDatabase Of(string provider, string connection)
    {
        if (provider == DatabaseChoice.Sqlite.Provider) return new FloorDatabase(() => new SqliteConnection(connection));
        var source = NpgsqlDataSource.Create(connection);
        return new FloorDatabase(source.CreateConnection);
    }

    public DbConnection Open()
    {
        var connection = create();
        connection.Open();
        return connection;
    }
}

/// <summary>Commands and rows of ADO.NET, written short.</summary>
internal static class Ado
{
    public static DbCommand Command(this DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs it and reads every value of every row.</summary>
    public static int Drain(this DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows++;
        }

        return rows;
    }

    public static List<T> Rows<T>(this DbCommand command, Func<DbDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid? Id(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static double? Real(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static DateTimeOffset? Instant(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (row.GetInt64(column) * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static T Word<T>(this DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column), ignoreCase: true);
}
