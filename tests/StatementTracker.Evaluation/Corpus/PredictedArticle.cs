using System.Text.Json.Serialization;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Corpus;

/// <summary>What an extractor found in an article, by the corpus's conventions.</summary>
public sealed record PredictedArticle(string DocId, IReadOnlyList<PredictedStatement> Statements);

/// <summary>One found statement.</summary>
public sealed record PredictedStatement
{
    public IReadOnlyList<Offsets> ContentSpans { get; init; } = [];

    public Offsets? SpeakerSpan { get; init; }

    public Offsets? CueSpan { get; init; }

    public StatementMode? Kind { get; init; }

    /// <summary>How probable it is that a coder agrees, 0 to 1; null where the extractor does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }
}
