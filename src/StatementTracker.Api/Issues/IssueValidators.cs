using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Issues;

internal sealed class IssueListValidator : AbstractValidator<IssueListRequest>
{
    public IssueListValidator() => RuleFor(list => list.Q).AtMost(Rules.Name);
}

internal sealed class IssueValidator : AbstractValidator<IssueRequest>
{
    public const int Proposition = 1000;
    public const int MostTerms = 100;

    public IssueValidator()
    {
        RuleFor(issue => issue.Title).Given().NotBlank().AtMost(Rules.Name);
        RuleFor(issue => issue.Proposition).Given().NotBlank().AtMost(Proposition);
        RuleFor(issue => issue.Terms).AtMostItems(MostTerms);
        RuleForEach(issue => issue.Terms).NotBlank().AtMost(Rules.Name);
        RuleFor(issue => issue.Slug).Slug();
        RuleFor(issue => issue.Broader).Key();
    }
}

internal sealed class IssuePatchValidator : AbstractValidator<IssuePatchRequest>
{
    public IssuePatchValidator()
    {
        RuleFor(patch => patch.Title.Value).NotCleared().NotBlank().AtMost(Rules.Name).When(patch => patch.Title.IsPresent);
        RuleFor(patch => patch.Proposition.Value).NotCleared().NotBlank().AtMost(IssueValidator.Proposition).When(patch => patch.Proposition.IsPresent);
        RuleFor(patch => patch.Terms.Value).AtMostItems(IssueValidator.MostTerms).When(patch => patch.Terms.IsPresent);
        RuleForEach(patch => patch.Terms.Value).NotBlank().AtMost(Rules.Name).When(patch => patch.Terms.IsPresent);
        RuleFor(patch => patch.Slug.Value).NotCleared().Slug().When(patch => patch.Slug.IsPresent);
        RuleFor(patch => patch.Broader.Value).Key().When(patch => patch.Broader.IsPresent);
    }
}
