using Microsoft.AspNetCore.Mvc.Formatters;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.ArticleImports;

/// <summary>Articles as a client sends them, one a line; read as they arrive.</summary>
public sealed class ArticleLines
{
    private readonly Stream body;

    internal ArticleLines(Stream body) => this.body = body;

    internal LineReader Open() => new(body, RequestBytes.Most);
}

/// <summary>Hands the body over unread.</summary>
internal sealed class ArticleLinesInputFormatter : IInputFormatter
{
    public bool CanRead(InputFormatterContext context) => context.ModelType == typeof(ArticleLines);

    public Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        BodyForm.Require(request, JsonLines.MediaType);
        return InputFormatterResult.SuccessAsync(new ArticleLines(request.Body));
    }
}
