using System.Diagnostics.Metrics;

namespace StatementTracker.Api.Http.Caching;

/// <summary>How many reads were answered from memory, and how many were computed and could have been.</summary>
internal static class AnswerMetrics
{
    public const string Name = "StatementTracker.Api";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("statementtracker.answers", "{answer}", "Reads answered, by where the answer came from: memory or database.");
    private static readonly KeyValuePair<string, object?> OfMemory = new("source", "memory");
    private static readonly KeyValuePair<string, object?> OfDatabase = new("source", "database");

    public static void FromMemory() => Answers.Add(1, OfMemory);

    public static void Computed() => Answers.Add(1, OfDatabase);
}
