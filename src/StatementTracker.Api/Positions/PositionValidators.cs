using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Positions;

internal sealed class PositionValidator : AbstractValidator<PositionRequest>
{
    public const int Note = 2000;

    public PositionValidator()
    {
        RuleFor(position => position.Actor).Given().Key();
        RuleFor(position => position.Issue).Given().Key();
        RuleFor(position => position.Stance).NotNull().WithMessage("is required.").StanceOfStatement();
        RuleFor(position => position.EffectiveTo).GreaterThan(position => position.EffectiveFrom)
            .When(position => position.EffectiveFrom is not null).WithMessage("must be after effectiveFrom.");
        RuleFor(position => position.Note).NotBlank().AtMost(Note);
    }
}

internal sealed class PositionPatchValidator : AbstractValidator<PositionPatchRequest>
{
    public PositionPatchValidator()
    {
        RuleFor(patch => patch.Stance.Value).NotCleared().StanceOfStatement().When(patch => patch.Stance.IsPresent);
        RuleFor(patch => patch.Note.Value).NotBlank().AtMost(PositionValidator.Note).When(patch => patch.Note.IsPresent);
    }
}
