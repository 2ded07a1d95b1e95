using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Http.Compression;

/// <summary>Which codings a client takes (RFC 9110, 12.5.3), and which of ours it likes best.</summary>
/// <param name="Best">Null where it takes none, plain bytes included.</param>
/// <param name="TakesPlain">False where it refuses plain bytes.</param>
internal readonly record struct AcceptedCodings(ContentCoding? Best, bool TakesPlain)
{
    /// <summary>What is shorter gains nothing by being coded: it fits one packet as it is.</summary>
    private const int ShortestWorthIt = 1024;

    /// <summary>Of equals the first.</summary>
    private static readonly ContentCoding[] Offers = [ContentCoding.Brotli, ContentCoding.Gzip];

    public static AcceptedCodings Of(HttpRequest request) => Read(request.Headers.AcceptEncoding);

    /// <summary>The coding for a body of this length.</summary>
    public ContentCoding For(long length) => length < ShortestWorthIt && TakesPlain ? ContentCoding.Identity : Best ?? ContentCoding.Identity;

    private static AcceptedCodings Read(StringValues header)
    {
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wishes)) return new(ContentCoding.Identity, TakesPlain: true);
        var plain = WishFor(ContentCoding.Identity.Name, wishes);
        var best = plain is 0 ? null : ContentCoding.Identity;
        var quality = WishFor(ContentCoding.Identity.Name, wishes, any: false) ?? 0;
        foreach (var offer in Offers)
        {
            if (WishFor(offer.Name, wishes) is not { } wish || wish <= 0 || wish < quality || (wish == quality && best != ContentCoding.Identity)) continue;
            (best, quality) = (offer, wish);
        }

        return new(best, plain is not 0);
    }

    /// <summary>The weight of a coding: its own, else that of <c>*</c>, else null.</summary>
    private static double? WishFor(string coding, IList<StringWithQualityHeaderValue> wishes, bool any = true)
    {
        double? ofAny = null;
        foreach (var wish in wishes)
        {
            if (wish.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) return wish.Quality ?? 1;
            if (any && wish.Value == "*") ofAny = wish.Quality ?? 1;
        }

        return ofAny;
    }
}
