using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StatementTracker.Api.Http.Negotiation;

/// <summary>Which of the forms that an answer comes in a client wants (RFC 9110, 12.5.1).</summary>
internal static class MediaForms
{
    /// <summary>The form the client likes best; of equals the one it names most exactly, then the first. Null where it takes none of them.</summary>
    public static string? Choose(StringValues accept, IReadOnlyList<string> forms)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wishes) || wishes.Count == 0) return forms[0];
        return forms.Select((form, order) => (form, order, Wish: WishFor(form, wishes)))
            .Where(offer => offer.Wish is not null && offer.Wish.Quality != 0)
            .OrderByDescending(offer => offer.Wish!.Quality ?? 1).ThenByDescending(offer => Exactness(offer.Wish!)).ThenBy(offer => offer.order)
            .Select(offer => offer.form).FirstOrDefault();
    }

    private static MediaTypeHeaderValue? WishFor(string form, IList<MediaTypeHeaderValue> wishes)
    {
        var type = form.Split('/');
        return wishes.Where(wish => wish.MatchesAllTypes
                || (wish.Type.Equals(type[0], StringComparison.OrdinalIgnoreCase) && (wish.MatchesAllSubTypes || wish.SubType.Equals(type[1], StringComparison.OrdinalIgnoreCase))))
            .MaxBy(Exactness);
    }

    private static int Exactness(MediaTypeHeaderValue wish) => wish.MatchesAllTypes ? 0 : wish.MatchesAllSubTypes ? 1 : 2;
}
