using System.Reflection;
using Xunit.Sdk;

namespace StatementTracker.Tests.Support;

/// <summary>
/// A theory's case on SQLite; the test's first parameter is the provider. <c>[Theory, OnSqlite, OnPostgreSql]</c> runs it on both.
/// Arguments given here follow the provider.
/// </summary>
public sealed class OnSqliteAttribute(params object?[] arguments) : DatabaseCaseAttribute(TestDatabase.Sqlite, arguments);

/// <summary>A theory's case on PostgreSQL, reported as skipped where there is no server.</summary>
public sealed class OnPostgreSqlAttribute : DatabaseCaseAttribute
{
    public OnPostgreSqlAttribute(params object?[] arguments)
        : base(TestDatabase.PostgreSql, arguments)
    {
        if (!PostgreSqlServer.IsAvailable)
            Skip = "No PostgreSQL: STATEMENTTRACKER_TEST_POSTGRES is not set; tests/run.sh sets it.";
    }
}

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class DatabaseCaseAttribute(string provider, object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [[provider, .. arguments]];
}
