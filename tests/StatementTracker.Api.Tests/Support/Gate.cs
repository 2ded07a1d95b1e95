using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StatementTracker.Api.Tests.Support;

/// <summary>Holds up the first command that has certain words, quotation marks aside, until the test opens it or makes it fail.</summary>
public sealed class Gate(string words) : DbCommandInterceptor
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int met;

    /// <summary>Ends when the command is held up.</summary>
    public Task Reached => reached.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Open() => open.TrySetResult();

    public void Fail() => open.TrySetException(new InvalidOperationException("A fault that a test makes."));

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains(words, StringComparison.Ordinal) && Interlocked.Exchange(ref met, 1) == 0)
        {
            reached.SetResult();
            await open.Task;
        }

        return result;
    }
}
