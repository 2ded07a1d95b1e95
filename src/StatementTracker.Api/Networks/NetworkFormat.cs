using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Networks;

/// <summary>The forms a network comes in, the first one where the client has no wish.</summary>
internal static class NetworkFormat
{
    public const string GraphMl = "application/graphml+xml";
    public const string Csv = "text/csv";

    public static readonly IReadOnlyList<string> All = [StrictJson.MediaType, GraphMl, Csv];

    /// <summary>The form the client likes best (RFC 9110); of equals the one it names most exactly, then the first.</summary>
    /// <exception cref="ProblemException">The client takes none of them (406).</exception>
    public static string Choose(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wishes) || wishes.Count == 0) return All[0];
        var best = All.Select((format, order) => (format, order, Wish: WishFor(format, wishes)))
            .Where(offer => offer.Wish is not null && offer.Wish.Quality != 0)
            .OrderByDescending(offer => offer.Wish!.Quality ?? 1).ThenByDescending(offer => Exactness(offer.Wish!)).ThenBy(offer => offer.order)
            .Select(offer => offer.format).FirstOrDefault();
        return best ?? throw new ProblemException(ProblemType.NotAcceptable, $"A network comes as {string.Join(", ", All)}.");
    }

    private static MediaTypeHeaderValue? WishFor(string format, IList<MediaTypeHeaderValue> wishes)
    {
        var type = format.Split('/');
        return wishes.Where(wish => wish.MatchesAllTypes
                || (wish.Type.Equals(type[0], StringComparison.OrdinalIgnoreCase) && (wish.MatchesAllSubTypes || wish.SubType.Equals(type[1], StringComparison.OrdinalIgnoreCase))))
            .MaxBy(Exactness);
    }

    private static int Exactness(MediaTypeHeaderValue wish) => wish.MatchesAllTypes ? 0 : wish.MatchesAllSubTypes ? 1 : 2;
}
