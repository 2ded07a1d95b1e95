using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Extractions;

/// <summary>A text to read.</summary>
public sealed record ExtractionRequest
{
    /// <summary>The text; at most 1 MiB of UTF-8.</summary>
    public string? Text { get; init; }

    /// <summary>When it was published; resolves relative times ("Tuesday"). A date is its start (UTC).</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}

internal sealed class ExtractionValidator : AbstractValidator<ExtractionRequest>
{
    public ExtractionValidator(TimeProvider clock)
    {
        RuleFor(extraction => extraction.Text).Given();
        RuleFor(extraction => extraction.PublishedAt).NotFarAhead(clock);
    }
}
