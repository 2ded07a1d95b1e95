using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StatementTracker.Api.Tests.Support;

/// <summary>What one service asks its database, as it asks it.</summary>
public sealed class CommandLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<AskedCommand> asked = new();
    private volatile bool fails;

    public IReadOnlyCollection<AskedCommand> Asked => asked;

    /// <summary>The same service, with its commands kept here.</summary>
    public WebApplicationFactory<Program> Of(ApiFactory factory) => factory.With(this);

    public void Clear() => asked.Clear();

    /// <summary>From now on the database does nothing that it is asked.</summary>
    public void Fail() => fails = true;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        if (fails) throw new InvalidOperationException("The database fails, as a test asked it to.");
        asked.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }
}

/// <summary>One command with the values it was asked with.</summary>
public sealed record AskedCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
