using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Storage;

namespace StatementTracker.Api.Tests.Plans;

/// <summary>How a database goes about a command, by its own account.</summary>
internal static partial class QueryPlan
{
    /// <summary>Tables that stay small, or that few rows of a large record are in.</summary>
    private static readonly HashSet<string> Small = ["issues", "ledger", "actor_merges", "actor_slugs", "editor_positions", "api_keys", "webhooks"];

    /// <summary>The steps that read a big table from end to end.</summary>
    /// <param name="db">Where it was asked.</param>
    /// <param name="asked">The command.</param>
    /// <param name="mayWalk">Whether every row fits, so that walking an index in the list's order until the page is full reads no more than the page.</param>
    public static async Task<IReadOnlyList<string>> ScansAsync(TrackerDbContext db, AskedCommand asked, bool mayWalk)
    {
        var isSqlite = db.Database.IsSqlite();
        await db.Database.OpenConnectionAsync();
        if (!isSqlite) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + asked.Text;
        foreach (var (name, value) in asked.Parameters) Add(command, name, value);
        var steps = new List<(int Within, string Does)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(isSqlite ? (reader.GetInt32(1), reader.GetString(3)) : (0, reader.GetString(0)));
        return isSqlite
            ? [.. ScansOfSqlite(asked.Text, steps, mayWalk)]
            : [.. steps.Select(s => s.Does).Where(s => SeqScan().Match(s) is { Success: true } m && !Small.Contains(m.Groups[1].Value))];
    }

    private static IEnumerable<string> ScansOfSqlite(string sql, List<(int Within, string Does)> steps, bool mayWalk)
    {
        var tables = Named().Matches(sql).ToLookup(m => m.Groups[2].Value, m => m.Groups[1].Value);
        foreach (var (within, does) in steps)
        {
            if (Scan().Match(does) is not { Success: true } scan) continue;
            var big = tables[scan.Groups[1].Value].Where(t => !Small.Contains(t)).ToList();
            var isWalk = mayWalk && sql.Contains("LIMIT", StringComparison.Ordinal) && does.Contains("USING ", StringComparison.Ordinal)
                && !steps.Any(s => s.Within == within && s.Does is "USE TEMP B-TREE FOR ORDER BY" or "USE TEMP B-TREE FOR GROUP BY");
            if (big.Count > 0 && !isWalk) yield return $"{does} ({string.Join(", ", big)})";
        }
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    [GeneratedRegex(@"""(\w+)"" AS ""(\w+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex(@"Seq Scan on ""?(\w+)")]
    private static partial Regex SeqScan();
}
