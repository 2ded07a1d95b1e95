using System.Text;
using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>The words of a record as both databases index them.</summary>
internal sealed class SearchText
{
    /// <summary>
    /// Different words that are indexed, in bytes: PostgreSQL holds one MiB of them with their places. Any text that is written rather than
    /// made up has a fraction; of a longer list the rest is not found on either database.
    /// </summary>
    public const int MostBytes = 900_000;

    private readonly HashSet<string> different = new(StringComparer.Ordinal);
    private int bytes;

    public SearchText(SearchDocument document)
    {
        Heading = Words(document.Heading);
        Body = Words(document.Body ?? "");
    }

    public IReadOnlyList<string> Heading { get; }

    public IReadOnlyList<string> Body { get; }

    private List<string> Words(string text)
    {
        List<string> words = [];
        foreach (var word in SearchWords.Of(text))
        {
            if (different.Add(word.Folded) && (bytes += Encoding.UTF8.GetByteCount(word.Folded)) > MostBytes) break;
            words.Add(word.Folded);
        }

        return words;
    }
}
