using FluentValidation;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Http.Searching;

namespace StatementTracker.Api.Statements;

internal sealed class StatementFilterValidator : AbstractValidator<StatementFilterRequest>
{
    public StatementFilterValidator()
    {
        RuleFor(list => list.Q).SearchText();
        RuleFor(list => list.Sort).Must((list, sort) => sort != SearchSort.Relevance || list.Q is not null).WithMessage("can be relevance only with q.");
        RuleFor(list => list.Stance).StanceOfStatement();
        RuleFor(list => list.To).Must((list, to) => list.From!.Start <= to!.End)
            .When(list => list.From is not null && list.To is not null).WithMessage("must not be before from.");
    }
}
