using System.Globalization;
using System.Text;
using StatementTracker.Evaluation.Corpus;
using StatementTracker.Evaluation.Terminal;

namespace StatementTracker.Evaluation.Failures;

/// <summary>Shows a failure in its context: what the gold has between 【 and 】, what was found between ‹ and ›.</summary>
public static class Explanation
{
    private const int ContextLength = 90;

    public static string Of(Failure failure)
    {
        var (text, gold, found) = (failure.Article.Text, failure.Gold, failure.Found);
        var shown = new StringBuilder();
        shown.Append(CultureInfo.InvariantCulture, $"{Words.Of(failure.Class)} · {Words.Of(failure.Kind)} · {failure.Article.DocId}").AppendLine();
        if (gold is not null)
            Append("gold ", gold.Speakers, gold.CueSpan);
        if (found is not null)
            Append("found", found.SpeakerSpan is { } speaker ? [speaker] : [], found.CueSpan);
        return shown.Append("  ").AppendLine(InContext(text, gold?.ContentSpans ?? [], found?.ContentSpans ?? [])).ToString();

        void Append(string who, IEnumerable<Offsets> speakers, Offsets? cue)
        {
            var named = string.Join(" … ", speakers.Select(speaker => text[speaker.Start..speaker.End]));
            shown.Append(CultureInfo.InvariantCulture, $"  {who}  speaker: {(named.Length > 0 ? named : "none")}");
            shown.AppendLine(cue is { } words ? $"; cue: {text[words.Start..words.End]}" : "; no cue");
        }
    }

    private static string InContext(string text, IReadOnlyList<Offsets> gold, IReadOnlyList<Offsets> found)
    {
        var marks = gold.SelectMany(span => new[] { (Offset: span.Start, Mark: "【"), (Offset: span.End, Mark: "】") })
            .Concat(found.SelectMany(span => new[] { (Offset: span.Start, Mark: "‹"), (Offset: span.End, Mark: "›") }))
            .OrderBy(mark => mark.Offset)
            .ToList();
        var from = Math.Max(0, marks[0].Offset - ContextLength);
        var to = Math.Min(text.Length, marks[^1].Offset + ContextLength);

        var shown = new StringBuilder(from > 0 ? "…" : "");
        foreach (var (offset, mark) in marks)
        {
            shown.Append(text, from, offset - from).Append(mark);
            from = offset;
        }

        return shown.Append(text, from, to - from).Append(to < text.Length ? "…" : "").Replace("\r", "").Replace("\n", " ¶ ").ToString();
    }
}
