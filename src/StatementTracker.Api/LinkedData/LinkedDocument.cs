using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Caching;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Negotiation;

namespace StatementTracker.Api.LinkedData;

/// <summary>Sends a document of linked data as every answer is sent: tagged, coded, kept while nothing is written.</summary>
internal sealed class LinkedDocument(JsonObject document, string mediaType = Vocabulary.MediaType) : ActionResult
{
    /// <summary>True for a client that likes linked data better than plain JSON.</summary>
    public static bool IsWanted(HttpRequest request) =>
        MediaForms.Choose(request.Headers.Accept, AlsoLinkedDataAttribute.Forms) == Vocabulary.MediaType;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tags = context.HttpContext.RequestServices.GetRequiredService<EntityTags>();
        var bytes = tags.Bytes(document);
        return new Answer(bytes, new AnswerHead(EntityTags.OfBytes(bytes), mediaType, [new("Vary", "Accept")])).KeepAndWriteAsync(context.HttpContext);
    }
}

/// <summary>A resource that comes as JSON, and as linked data to those who ask for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlsoLinkedDataAttribute(Type type)
    : ProducesResponseTypeAttribute(type, StatusCodes.Status200OK, StrictJson.MediaType, Vocabulary.MediaType)
{
    internal static readonly IReadOnlyList<string> Forms = [StrictJson.MediaType, Vocabulary.MediaType];
}
