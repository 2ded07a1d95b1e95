using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Actors;

internal sealed class ActorListValidator : AbstractValidator<ActorListRequest>
{
    public ActorListValidator() => RuleFor(list => list.Q).AtMost(Rules.Name);
}

internal sealed class ActorValidator : AbstractValidator<ActorRequest>
{
    public const int MostNames = 100;

    public ActorValidator()
    {
        RuleFor(actor => actor.Name).Given().ActorName();
        RuleFor(actor => actor.Kind).Given();
        RuleFor(actor => actor.Slug).Slug();
        RuleFor(actor => actor.OtherNames).AtMostItems(MostNames);
        RuleForEach(actor => actor.OtherNames).ActorName();
        RuleFor(actor => actor.PartOf).Key();
    }
}

internal sealed class ActorPatchValidator : AbstractValidator<ActorPatchRequest>
{
    public ActorPatchValidator()
    {
        RuleFor(patch => patch.Name.Value).NotCleared().ActorName().When(patch => patch.Name.IsPresent);
        RuleFor(patch => patch.Kind.Value).NotCleared().When(patch => patch.Kind.IsPresent);
        RuleFor(patch => patch.Slug.Value).NotCleared().Slug().When(patch => patch.Slug.IsPresent);
        RuleFor(patch => patch.OtherNames.Value).AtMostItems(ActorValidator.MostNames).When(patch => patch.OtherNames.IsPresent);
        RuleForEach(patch => patch.OtherNames.Value).ActorName().When(patch => patch.OtherNames.IsPresent);
        RuleFor(patch => patch.PartOf.Value).Key().When(patch => patch.PartOf.IsPresent);
    }
}

internal sealed class MergeValidator : AbstractValidator<MergeRequest>
{
    public MergeValidator() => RuleFor(merge => merge.Into).Given().Key();
}
