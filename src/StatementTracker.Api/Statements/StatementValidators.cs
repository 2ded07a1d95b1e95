using FluentValidation;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Statements;

internal sealed class StatementValidator : AbstractValidator<StatementRequest>
{
    public const int MostSpans = 100;
    public const int MostParts = 50;

    public StatementValidator()
    {
        RuleFor(statement => statement.ArticleId).Given();
        RuleFor(statement => statement.Spans).Given().AtMostItems(MostSpans);
        RuleForEach(statement => statement.Spans).SetValidator(new SpanValidator());
        RuleFor(statement => statement.Mode).Given();
        RuleFor(statement => statement.Act).Given();
        RuleFor(statement => statement.Speakers).AtMostItems(MostParts);
        RuleForEach(statement => statement.Speakers).SetValidator(new SpeakerValidator());
        RuleFor(statement => statement.Stances).AtMostItems(MostParts);
        RuleForEach(statement => statement.Stances).SetValidator(new StanceValidator());
        RuleFor(statement => statement.SaidAt).SetValidator(new SaidAtValidator()!);
        RuleFor(statement => statement.Cue).SetValidator(new SpanValidator()!);
        RuleFor(statement => statement.Addressee).SetValidator(new SpanValidator()!);
    }
}

internal sealed class StatementPatchValidator : AbstractValidator<StatementPatchRequest>
{
    public StatementPatchValidator()
    {
        When(patch => patch.Spans.IsPresent, () =>
        {
            RuleFor(patch => patch.Spans.Value).NotCleared().NotEmpty().WithMessage("must not be empty.").AtMostItems(StatementValidator.MostSpans);
            RuleForEach(patch => patch.Spans.Value).SetValidator(new SpanValidator());
        });
        RuleFor(patch => patch.Mode.Value).NotCleared().When(patch => patch.Mode.IsPresent);
        RuleFor(patch => patch.Act.Value).NotCleared().When(patch => patch.Act.IsPresent);
        RuleFor(patch => patch.Occurrence.Value).NotCleared().When(patch => patch.Occurrence.IsPresent);
        When(patch => patch.Speakers.IsPresent, () =>
        {
            RuleFor(patch => patch.Speakers.Value).AtMostItems(StatementValidator.MostParts);
            RuleForEach(patch => patch.Speakers.Value).SetValidator(new SpeakerValidator());
        });
        When(patch => patch.Stances.IsPresent, () =>
        {
            RuleFor(patch => patch.Stances.Value).AtMostItems(StatementValidator.MostParts);
            RuleForEach(patch => patch.Stances.Value).SetValidator(new StanceValidator());
        });
        RuleFor(patch => patch.SaidAt.Value).SetValidator(new SaidAtValidator()!).When(patch => patch.SaidAt.IsPresent);
        RuleFor(patch => patch.Review.Value).NotCleared().When(patch => patch.Review.IsPresent);
        RuleFor(patch => patch.Cue.Value).SetValidator(new SpanValidator()!).When(patch => patch.Cue.IsPresent);
        RuleFor(patch => patch.Addressee.Value).SetValidator(new SpanValidator()!).When(patch => patch.Addressee.IsPresent);
    }
}

internal sealed class SpanValidator : AbstractValidator<SpanRequest>
{
    public SpanValidator()
    {
        RuleFor(span => span.Start).NotNull().WithMessage("is required.").GreaterThanOrEqualTo(0).WithMessage("must not be negative.");
        RuleFor(span => span.End).NotNull().WithMessage("is required.").GreaterThan(span => span.Start).WithMessage("must be after start.");
        RuleFor(span => span.Exact).NotNull().WithMessage("is required.").Must((span, exact) => exact is null || exact.Length == span.End - span.Start)
            .WithMessage("must be as long as end − start.");
    }
}

internal sealed class SpeakerValidator : AbstractValidator<SpeakerRequest>
{
    public SpeakerValidator()
    {
        RuleFor(speaker => speaker.Actor).Given().Key();
        RuleFor(speaker => speaker.OnBehalfOf).Key();
        RuleFor(speaker => speaker.Role).NotBlank().AtMost(Rules.Name);
        RuleFor(speaker => speaker.Mention).SetValidator(new SpanValidator()!);
    }
}

internal sealed class StanceValidator : AbstractValidator<StanceRequest>
{
    public StanceValidator()
    {
        RuleFor(stance => stance.Issue).Given().Key();
        RuleFor(stance => stance.Stance).NotNull().WithMessage("is required.").StanceOfStatement();
        RuleFor(stance => stance.Condition).SetValidator(new SpanValidator()!);
        RuleFor(stance => stance.Evidence).AtMostItems(StatementValidator.MostSpans);
        RuleForEach(stance => stance.Evidence).SetValidator(new SpanValidator());
    }
}

internal sealed class SaidAtValidator : AbstractValidator<SaidAtRequest>
{
    public SaidAtValidator()
    {
        RuleFor(time => time.Expression).NotBlank().AtMost(Rules.Name);
        RuleFor(time => time.Edtf).NotBlank().AtMost(60);
    }
}
