using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Model;

namespace StatementTracker.Evaluation.Seeds;

/// <summary>What a trained coder marked in one article, with anchors.</summary>
public sealed record CoderFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public required IReadOnlyList<CoderStatement> Statements { get; init; }

    /// <summary>The narrator's own words, which are no statements.</summary>
    [JsonPropertyName("narrator_not_statements")]
    public IReadOnlyList<TextSpan> NarratorSpans { get; init; } = [];

    /// <summary>The words that show a deferring reference.</summary>
    [JsonPropertyName("defersTo_evidence")]
    public IReadOnlyList<TextSpan> DeferringEvidence { get; init; } = [];

    /// <exception cref="InvalidDataException">The file is malformed or its anchors do not hold in the text.</exception>
    public static CoderFile Read(string path, string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<CoderFile>(File.ReadAllText(path), Format) ?? throw new JsonException("null");
            foreach (var span in file.Statements.SelectMany(statement => statement.Content).Concat(file.NarratorSpans).Concat(file.DeferringEvidence))
                if (span.Start < 0 || span.End > text.Length || span.Start > span.End || text[span.Start..span.End] != span.Exact)
                    throw new InvalidDataException($"{path}: [{span.Start}, {span.End}) of the text is not \"{span.Exact}\".");
            return file;
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path}: {malformed.Message}", malformed);
        }
    }
}

/// <summary>One statement of the coder's.</summary>
public sealed record CoderStatement
{
    public required string Id { get; init; }

    public required IReadOnlyList<TextSpan> Content { get; init; }

    public TextSpan? Mention { get; init; }

    public string? Actor { get; init; }

    public StatementMode Mode { get; init; } = StatementMode.Indirect;

    /// <summary>The acts that are right, in words: one, or alternatives.</summary>
    public string? Act { get; init; }

    /// <summary>"standing" or "inferred"; left out for what was uttered.</summary>
    public Occurrence Event { get; init; } = Occurrence.Uttered;

    public string Tier { get; init; } = "";

    /// <summary>It must be found.</summary>
    public bool IsRequired => Tier.StartsWith("required", StringComparison.Ordinal);

    public IEnumerable<SpeechAct> Acts => (Act ?? "").Split([' ', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Enum.TryParse<SpeechAct>(word, ignoreCase: true, out var act) ? act : (SpeechAct?)null)
        .OfType<SpeechAct>();
}
