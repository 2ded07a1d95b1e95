using System.Text;
using StatementTracker.Model;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>An article's text while it is written, with exact spans of what was marked.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    public Page Write(string words)
    {
        text.Append(words);
        return this;
    }

    public TextSpan Mark(string words)
    {
        var start = text.Length;
        text.Append(words);
        return new TextSpan(start, text.Length, words);
    }

    /// <summary>Marks from an earlier place to here.</summary>
    public TextSpan MarkFrom(int start) => new(start, text.Length, text.ToString(start, text.Length - start));

    public int Here => text.Length;
}
