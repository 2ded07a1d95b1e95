using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Articles;

/// <summary>Cuts a text at every place where a mark begins or ends, so that marks that nest or overlap need no nesting of elements.</summary>
internal static class Segments
{
    public static IReadOnlyList<Segment> Of(string text, IReadOnlyList<Numbered> statements, IReadOnlyList<ReferenceResponse> references)
    {
        var spans = statements.SelectMany(s => s.Statement.Spans.Select(span => new Mark(s, span))).ToList();
        var names = statements.SelectMany(s => s.Statement.Speakers.Select(p => p.Mention).OfType<SpanResponse>().Select(span => new Mark(s, span))).ToList();
        var cues = statements.Where(s => s.Statement.Cue is not null).Select(s => new Mark(s, s.Statement.Cue!)).ToList();
        var begins = statements.Where(s => s.Statement.Spans.Count > 0).OrderByDescending(LengthOf).ToLookup(s => s.Statement.Spans[0].Start);
        var refers = references.ToLookup(r => EndOf(r, statements));

        var cuts = spans.Concat(names).Concat(cues).SelectMany(m => new[] { m.Span.Start, m.Span.End })
            .Concat(refers.Select(r => r.Key)).Append(0).Append(text.Length)
            .Where(at => at >= 0 && at <= text.Length).Distinct().Order().ToList();
        var segments = new List<Segment>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var covering = Over(spans, start, end);
            segments.Add(new Segment(
                text[start..end],
                Numbers(covering),
                covering.Count == 0 ? null : covering.MinBy(m => m.Span.End - m.Span.Start)!.Of,
                Numbers(Over(names, start, end)),
                Numbers(Over(cues, start, end)),
                [.. begins[start]],
                [.. refers[end]]));
        }

        return segments;
    }

    private static List<Mark> Over(List<Mark> marks, int start, int end) => [.. marks.Where(m => m.Span.Start <= start && end <= m.Span.End)];

    private static IReadOnlyList<int> Numbers(IEnumerable<Mark> marks) => [.. marks.Select(m => m.Of.Number).Distinct()];

    private static int LengthOf(Numbered statement) => statement.Statement.Spans[^1].End - statement.Statement.Spans[0].Start;

    /// <summary>Where the words end that show a reference; else where the referring statement ends.</summary>
    private static int EndOf(ReferenceResponse reference, IReadOnlyList<Numbered> statements) =>
        reference.Evidence is [.., var last] ? last.End
        : statements.FirstOrDefault(s => s.Statement.Id == reference.From.Id)?.Statement.Spans is [.., var end] ? end.End
        : -1;

    private sealed record Mark(Numbered Of, SpanResponse Span);
}
