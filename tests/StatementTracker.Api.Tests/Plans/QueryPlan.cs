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
    private static readonly HashSet<string> Small = ["issues", "ledger", "actor_merges", "actor_slugs", "editor_positions"];

    /// <summary>The steps that read a big table from end to end. Walking an index in the order asked for, until the page is full, is none.</summary>
    public static async Task<IReadOnlyList<string>> ScansAsync(TrackerDbContext db, AskedCommand asked)
    {
        var isSqlite = db.Database.IsSqlite();
        await db.Database.OpenConnectionAsync();
        if (!isSqlite) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + asked.Text;
        foreach (var (name, value) in asked.Parameters) Add(command, name, value);
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(isSqlite ? 3 : 0));
        return isSqlite ? [.. ScansOfSqlite(asked.Text, steps)] : [.. steps.Where(s => SeqScan().Match(s) is { Success: true } m && !Small.Contains(m.Groups[1].Value))];
    }

    private static IEnumerable<string> ScansOfSqlite(string sql, List<string> steps)
    {
        var tables = Named().Matches(sql).ToLookup(m => m.Groups[2].Value, m => m.Groups[1].Value);
        var sorts = steps.Any(s => s is "USE TEMP B-TREE FOR ORDER BY" or "USE TEMP B-TREE FOR GROUP BY");
        var isPage = sql.Contains("LIMIT", StringComparison.Ordinal) && !sorts;
        foreach (var step in steps)
        {
            if (Scan().Match(step) is not { Success: true } scan) continue;
            var isWalk = isPage && step.Contains("USING ", StringComparison.Ordinal);
            var big = tables[scan.Groups[1].Value].Append(scan.Groups[1].Value).Where(t => t.Contains('_', StringComparison.Ordinal) || tables.Any(x => x.Contains(t))).ToList();
            if (big.Any(t => !Small.Contains(t)) && !isWalk) yield return $"{step} ({string.Join(", ", big)})";
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
