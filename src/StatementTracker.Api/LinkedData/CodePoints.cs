namespace StatementTracker.Api.LinkedData;

/// <summary>
/// Places in a text by code points, as the Web Annotation Data Model counts them ("in terms of unicode code points, not in terms of code
/// units"); the record counts UTF-16 code units.
/// </summary>
internal sealed class CodePoints(string text)
{
    /// <summary>Where the second halves of surrogate pairs stand, in order.</summary>
    private readonly int[] seconds = [.. Enumerable.Range(0, text.Length).Where(place => char.IsLowSurrogate(text[place]))];

    /// <param name="place">In UTF-16 code units, not within a pair.</param>
    public int At(int place)
    {
        var before = Array.BinarySearch(seconds, place);
        return place - (before < 0 ? ~before : before);
    }
}
