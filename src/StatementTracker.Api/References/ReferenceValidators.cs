using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.References;

internal sealed class ReferencePatchValidator : AbstractValidator<ReferencePatchRequest>
{
    public ReferencePatchValidator()
    {
        RuleFor(patch => patch.Review.Value).NotCleared().When(patch => patch.Review.IsPresent);
        RuleFor(patch => patch.Type.Value).NotCleared().When(patch => patch.Type.IsPresent);
    }
}
