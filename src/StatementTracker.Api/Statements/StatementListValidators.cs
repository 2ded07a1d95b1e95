using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Statements;

internal sealed class StatementFilterValidator : AbstractValidator<StatementFilterRequest>
{
    public StatementFilterValidator()
    {
        RuleFor(list => list.Q).AtMost(Rules.Name);
        RuleFor(list => list.Stance).StanceOfStatement();
        RuleFor(list => list.To).Must((list, to) => list.From!.Start <= to!.End)
            .When(list => list.From is not null && list.To is not null).WithMessage("must not be before from.");
    }
}
