using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Compression;
using StatementTracker.Api.Http.Conditional;

namespace StatementTracker.Api.Http.Caching;

/// <summary>A successful answer as it is sent, but for what differs from request to request.</summary>
/// <param name="Body">What GET sends, in the coding of the head.</param>
/// <param name="Head">What says what the body is.</param>
internal sealed record Answer(byte[] Body, AnswerHead Head)
{
    /// <summary>Of plain bytes that no header but their type belongs to.</summary>
    public static Answer Plain(byte[] body, string mediaType) => new(body, new AnswerHead(EntityTags.OfBytes(body), mediaType, []));

    /// <summary>The same answer, which is plain, in a coding.</summary>
    public Answer In(ContentCoding coding) => coding == ContentCoding.Identity ? this : new Answer(coding.Encode(Body), Head.In(coding));

    /// <summary>Codes it as the client likes best, writes it, and keeps it where the request may be answered from memory when it is repeated.</summary>
    public Task KeepAndWriteAsync(HttpContext context)
    {
        var answer = EncodedFor(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK) context.Features.Get<UncachedAnswer>()?.Keep(answer);
        return answer.WriteAsync(context);
    }

    /// <summary>Writes it: 304 where the client has it, and no body for HEAD.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        if (Head.Begin(context, Body.Length)) await context.Response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }

    /// <summary>What is for one caller alone is left plain: how well a secret compresses beside a text of the caller's tells of it.</summary>
    private Answer EncodedFor(HttpContext context)
    {
        var coding = PrivateAnswersAttribute.IsOn(context) ? ContentCoding.Identity : AcceptedCodings.Of(context.Request).For(Body.Length);
        return In(coding);
    }
}
