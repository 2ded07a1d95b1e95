using System.Diagnostics.CodeAnalysis;
using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>Words of the article and where they stand, half-open in UTF-16 code units: <c>text[start..end] == exact</c>.</summary>
public sealed record SpanResponse(int Start, int End, string Exact)
{
    [return: NotNullIfNotNull(nameof(span))]
    public static SpanResponse? Of(TextSpan? span) => span is null ? null : new(span.Start, span.End, span.Exact);

    public static IReadOnlyList<SpanResponse> Of(IReadOnlyList<TextSpan> spans) => [.. spans.Select(s => Of(s))];
}
