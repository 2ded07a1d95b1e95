using System.Text.Json.Nodes;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>Where words stand in a text, twice: by what they are with what is around them, and by their place in code points.</summary>
internal sealed class Selectors(string text)
{
    /// <summary>Of the text on each side, in UTF-16 code units: enough to tell apart what is said twice.</summary>
    private const int Around = 32;

    private readonly CodePoints places = new(text);

    public JsonArray Of(SpanResponse span) =>
    [
        Node.Of(
            ("type", "TextQuoteSelector"),
            ("exact", span.Exact),
            ("prefix", text[Whole(Math.Max(0, span.Start - Around))..span.Start]),
            ("suffix", text[span.End..Whole(Math.Min(text.Length, span.End + Around))])),
        Node.Of(("type", "TextPositionSelector"), ("start", places.At(span.Start)), ("end", places.At(span.End))),
    ];

    /// <summary>The place, or the one after it where it is within a surrogate pair.</summary>
    private int Whole(int place) => place < text.Length && char.IsLowSurrogate(text[place]) ? place + 1 : place;
}
