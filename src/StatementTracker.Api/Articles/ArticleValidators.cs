using FluentValidation;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Http.Searching;

namespace StatementTracker.Api.Articles;

internal sealed class ArticleListValidator : AbstractValidator<ArticleListRequest>
{
    public ArticleListValidator()
    {
        RuleFor(list => list.Q).SearchText();
        RuleFor(list => list.Sort).Must((list, sort) => sort != SearchSort.Relevance || list.Q is not null).WithMessage("can be relevance only with q.");
    }
}

internal sealed class ArticleValidator : AbstractValidator<ArticleRequest>
{
    public const int Title = 500;
    public const int Url = 2000;

    public ArticleValidator(TimeProvider clock)
    {
        RuleFor(article => article.Text).Given();
        RuleFor(article => article.Title).NotBlank().AtMost(Title);
        RuleFor(article => article.Publisher).NotBlank().AtMost(Rules.Name);
        RuleFor(article => article.Url).WebAddress().AtMost(Url);
        RuleFor(article => article.PublishedAt).NotFarAhead(clock);
    }
}

internal sealed class ArticlePatchValidator : AbstractValidator<ArticlePatchRequest>
{
    public ArticlePatchValidator(TimeProvider clock)
    {
        RuleFor(patch => patch.Title.Value).NotBlank().AtMost(ArticleValidator.Title).When(patch => patch.Title.IsPresent);
        RuleFor(patch => patch.Publisher.Value).NotBlank().AtMost(Rules.Name).When(patch => patch.Publisher.IsPresent);
        RuleFor(patch => patch.Url.Value).WebAddress().AtMost(ArticleValidator.Url).When(patch => patch.Url.IsPresent);
        RuleFor(patch => patch.PublishedAt.Value).NotFarAhead(clock).When(patch => patch.PublishedAt.IsPresent);
    }
}
