using System.Security.Cryptography;
using System.Text;
using StatementTracker.Model;

namespace StatementTracker.Ingestion;

/// <summary>An article as handed in.</summary>
public sealed record ArticleSubmission
{
    /// <summary>The text verbatim; stored as it is.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Absolute http or https.</summary>
    public string? Url { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    internal string SourceKey => Article.KeyOfSource(Publisher, Url);

    internal string HashText() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    internal Article ToArticle(string textHash) => new()
    {
        Text = Text,
        TextHash = textHash,
        Title = Title,
        Publisher = Publisher,
        Url = Url,
        PublishedAt = PublishedAt is { } published ? Instants.Cut(published) : null,
        SourceKey = SourceKey,
    };
}

/// <summary>What became of a submission.</summary>
/// <param name="ArticleId">The new article, or the one that stood already.</param>
/// <param name="Created">False where the same text from the same source stood already; nothing was changed then.</param>
/// <param name="Statements">How many statements the article has.</param>
/// <param name="References">How many references those statements make.</param>
public sealed record IngestResult(Guid ArticleId, bool Created, int Statements, int References);
