using FluentValidation;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;
using StatementTracker.Storage;

namespace StatementTracker.Api.Audit;

/// <summary>Which changes to list.</summary>
public sealed record AuditRequest : PageRequest
{
    /// <summary>Only changes of this sort of resource.</summary>
    public AuditedResource? Resource { get; init; }

    /// <summary>Only changes of the resource of this id.</summary>
    public Guid? Id { get; init; }

    /// <summary>Only changes made with the key of this id; or <c>configured</c>, <c>local</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Only changes recorded from this instant or day on.</summary>
    public Moment? From { get; init; }

    /// <summary>Only changes recorded up to this instant, or the end of this day.</summary>
    public Moment? To { get; init; }

    internal AuditFilter Read() => new(Resource, Id, Key, From?.Start, To?.End);
}

internal sealed class AuditRequestValidator : AbstractValidator<AuditRequest>
{
    public AuditRequestValidator() =>
        RuleFor(request => request.Key).Must(key => key is null or Writer.Configured or Writer.Local || Keys.IsId(key))
            .WithMessage("must be the id of a key (UUID), configured or local.");
}
