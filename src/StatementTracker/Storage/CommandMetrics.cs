using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>
/// How long the database took, by its name and the command's first word (OpenTelemetry's <c>db.client.operation.duration</c>). The text
/// of a command stays out: what it asks with may quote an article.
/// </summary>
internal sealed class CommandMetrics(string system) : DbCommandInterceptor
{
    private static readonly Meter Meter = new(Observed.Name);
    private static readonly ActivitySource Source = new(Observed.Name);
    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram("db.client.operation.duration", "s", "How long a command took the database.", null, Observed.Seconds);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(command, eventData.Duration, null);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuted(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Record(command, eventData.Duration, null);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Record(command, eventData.Duration, eventData.Exception.GetType().Name);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    private void Record(DbCommand command, TimeSpan duration, string? error)
    {
        if (!Durations.Enabled && !Source.HasListeners()) return;
        var operation = FirstWord(command.CommandText);
        var tags = new TagList { { "db.system.name", system }, { "db.operation.name", operation } };
        if (error is not null) tags.Add("error.type", error);
        Durations.Record(duration.TotalSeconds, tags);
        using var activity = Source.StartActivity(ActivityKind.Client, tags: tags, startTime: DateTimeOffset.UtcNow - duration, name: operation);
        if (error is not null) activity?.SetStatus(ActivityStatusCode.Error);
    }

    private static string FirstWord(string text) => text.AsSpan().TrimStart() switch
    {
        ['S', 'E', 'L', ..] => "SELECT",
        ['W', 'I', 'T', 'H', ..] => "SELECT",
        ['I', 'N', 'S', ..] => "INSERT",
        ['U', 'P', 'D', ..] => "UPDATE",
        ['D', 'E', 'L', ..] => "DELETE",
        _ => "OTHER",
    };
}
