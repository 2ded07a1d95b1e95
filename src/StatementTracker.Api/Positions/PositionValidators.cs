using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Positions;

internal sealed class PositionWindowValidator : AbstractValidator<PositionWindowRequest>
{
    public PositionWindowValidator()
    {
        RuleFor(list => list.ExcludeArticle).Must(ids => ids is null || ids.Count <= NameList.Most).WithMessage($"must have at most {NameList.Most} items.");
        RuleFor(list => list.MinConfidence).InclusiveBetween(0, 1).WithMessage("must be 0 to 1.");
        RuleFor(list => list.KnownAt).Null().When(list => list.LeavesOut)
            .WithMessage("cannot be asked together with excludeArticle, excludePublisher, minConfidence or review.");
    }
}

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
