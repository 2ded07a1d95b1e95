using FluentValidation;

namespace StatementTracker.Api.Http.Paging;

/// <summary>Which page of a list.</summary>
public record PageRequest
{
    public const int Most = 200;
    public const int Usual = 50;

    /// <summary>Where to go on: <c>nextCursor</c> of the page before, with the same path and filters. Opaque.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many items at most, 1 to 200; 50 where it is left out.</summary>
    public int? Limit { get; init; }

    internal int Size => Limit ?? Usual;
}

internal sealed class PageRequestValidator : AbstractValidator<PageRequest>
{
    public PageRequestValidator()
    {
        RuleFor(page => page.Limit).InclusiveBetween(1, PageRequest.Most).WithMessage($"must be 1 to {PageRequest.Most}.");
        RuleFor(page => page.Cursor).MaximumLength(2000).WithMessage("is not a cursor of this list.");
    }
}
