using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Queries;

namespace StatementTracker.Api.Http.Paging;

/// <summary>Turns the last row of a page into an opaque cursor and back. A cursor goes on with the path and filters it came from only.</summary>
public sealed class Cursors(IOptions<JsonOptions> json, IHttpContextAccessor http)
{
    private readonly JsonSerializerOptions options = new(json.Value.JsonSerializerOptions) { RespectRequiredConstructorParameters = true };

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Cursors belong to a request.");

    public TCursor? Read<TCursor>(PageRequest page)
        where TCursor : class
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Cursor is not { } text) return null;
        try
        {
            if (Base64Url.DecodeFromChars(text) is { } bytes && !JsonScan.Faults(bytes).Any
                && JsonSerializer.Deserialize<Position<TCursor>>(bytes, options) is { After: { } after } position
                && position.Of == Fingerprint()) return after;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            // Falls through to the one answer for whatever is no cursor.
        }

        throw ProblemException.Invalid("cursor", "is not a cursor of this list.");
    }

    /// <summary>The cursor of the next page, or null at the end; says so in the <c>Link</c> header too (RFC 8288).</summary>
    public string? Write<TCursor>(TCursor? next)
        where TCursor : class
    {
        if (next is null) return null;
        var cursor = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Position<TCursor>(Fingerprint(), next), options));
        if (Context.Features.Get<AskedList>() is not null) return cursor;
        var request = Context.Request;
        var query = QueryString.Create(request.Query.Where(p => p.Key != "cursor").Append(new("cursor", new StringValues(cursor))));
        Context.Response.Headers.Link = $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"";
        return cursor;
    }

    public ItemPage<TItem> Write<TItem, TCursor>(Page<TItem, TCursor> page)
        where TCursor : class
    {
        ArgumentNullException.ThrowIfNull(page);
        return new ItemPage<TItem>(page.Items, Write(page.Next));
    }

    private string Fingerprint()
    {
        if (Context.Features.Get<AskedList>() is { } list) return Fingerprint(list.Of);
        var filters = Context.Request.Query.Where(p => p.Key is not ("cursor" or "limit")).OrderBy(p => p.Key, StringComparer.Ordinal);
        return Fingerprint(JsonSerializer.Serialize(filters.Select(p => $"{p.Key}={p.Value}").Prepend(PagePaths.Twin(Context.Request.Path))));
    }

    private static string Fingerprint(string asked) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 9));

    /// <param name="Of">What list it belongs to.</param>
    /// <param name="After">The last row seen.</param>
    private sealed record Position<TCursor>(string Of, TCursor After);
}
