using FluentValidation;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

internal sealed class NetworkValidator : AbstractValidator<NetworkRequest>
{
    public const int MostKeys = 50;
    public const int MostCompared = 20;

    public NetworkValidator()
    {
        RuleFor(network => network.Issue).ListOfKeys().AtMostItems(MostKeys);
        RuleFor(network => network.Actor).ListOfKeys().AtMostItems(MostKeys);
        RuleFor(network => network.To).Must((network, to) => network.From!.Start <= to!.End)
            .When(network => network.From is not null && network.To is not null).WithMessage("must not be before from.");
        RuleFor(network => network.MinWeight).GreaterThanOrEqualTo(0).WithMessage("must not be negative.");
        RuleFor(network => network.MostActors).InclusiveBetween(1, NetworkExtent.LargestActors).WithMessage($"must be 1 to {NetworkExtent.LargestActors}.");
        RuleFor(network => network.MostEdges).InclusiveBetween(1, NetworkExtent.LargestEdges).WithMessage($"must be 1 to {NetworkExtent.LargestEdges}.");
    }
}

internal sealed class CodedNetworkValidator : AbstractValidator<CodedNetworkRequest>
{
    public CodedNetworkValidator()
    {
        RuleFor(network => network.Basis).Must(bases => bases is null || !bases.Contains(Basis.Editor))
            .WithMessage("must be of: own, onBehalf, deferred, reported.");
        RuleFor(network => network.Stance)
            .Must(stances => stances is null || !stances.Any(stance => stance is Stance.Conflicting or Stance.Silent or Stance.Disputed))
            .WithMessage("must be of: for, against, neutral, mixed, unclear, none.");
    }
}

internal sealed class ActorDeferenceValidator : AbstractValidator<ActorDeferenceRequest>
{
    public ActorDeferenceValidator()
    {
        RuleFor(map => map.Issue).ListOfKeys().AtMostItems(NetworkValidator.MostKeys);
        RuleFor(map => map.To).Must((map, to) => map.From!.Start <= to!.End)
            .When(map => map.From is not null && map.To is not null).WithMessage("must not be before from.");
        RuleFor(map => map.Limit).InclusiveBetween(1, PageRequest.Most).WithMessage($"must be 1 to {PageRequest.Most}.");
    }
}

internal sealed class AlignmentValidator : AbstractValidator<AlignmentRequest>
{
    private const int MostShared = 1000;

    public AlignmentValidator()
    {
        RuleFor(alignment => alignment.With).ListOfKeys().AtMostItems(NetworkValidator.MostCompared);
        RuleFor(alignment => alignment.Basis).Must(bases => bases is null || !bases.Contains(Basis.Reported))
            .WithMessage("must be of: own, onBehalf, deferred, editor.");
        RuleFor(alignment => alignment.MinShared).InclusiveBetween(1, MostShared).WithMessage($"must be 1 to {MostShared}.");
        RuleFor(alignment => alignment.Limit).InclusiveBetween(1, PageRequest.Most).WithMessage($"must be 1 to {PageRequest.Most}.");
        RuleFor(alignment => alignment.MinShared).Null().When(alignment => alignment.With is not null).WithMessage("goes without with.");
        RuleFor(alignment => alignment.Limit).Null().When(alignment => alignment.With is not null).WithMessage("goes without with.");
    }
}

internal sealed class ComparisonValidator : AbstractValidator<ComparisonRequest>
{
    public ComparisonValidator()
    {
        RuleFor(comparison => comparison.Actors).Given().ListOfKeys().AtMostItems(NetworkValidator.MostCompared);
    }
}
