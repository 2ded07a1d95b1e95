using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>
/// Drops what only describes the target of a speaker's reference: in "echoed her rejection of the plan" and "withdrew his statement on
/// the plan" the noun is no statement of this article but the one that is referred to, which linking looks for.
/// </summary>
internal static class ParaphrasePruner
{
    public static Reading Read(Reading reading)
    {
        var described = Enumerable.Range(0, reading.Statements.Length).Where(i => IsTarget(reading, i)).ToHashSet();
        if (described.Count == 0) return reading;
        var kept = Enumerable.Range(0, reading.Statements.Length).Where(i => !described.Contains(i)).ToList();
        var index = kept.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return reading with
        {
            Attributions = [.. kept.Select(i => reading.Attributions[i])],
            Statements = [.. kept.Select(i => reading.Statements[i] with { Within = Outer(reading, index, i) })],
            References = [.. reading.References.Where(r => index.ContainsKey(r.From)).Select(r => r with { From = index[r.From] })],
        };
    }

    private static bool IsTarget(Reading reading, int statement)
    {
        var draft = reading.Statements[statement];
        if (reading.Attributions[statement].Kind != CueKind.Noun || draft.Cue is not { } cue || draft.Occurrence == Occurrence.Standing) return false;
        return reading.References.Any(r => r.MadeBy == ReferenceMaker.Speaker && r.From != statement && r.Paraphrase is not null
            && r.Evidence.Any(evidence => evidence.Contains(cue) && draft.Spans.All(evidence.Overlaps)));
    }

    private static int? Outer(Reading reading, Dictionary<int, int> index, int statement)
    {
        var outer = reading.Statements[statement].Within;
        while (outer is { } within && !index.ContainsKey(within)) outer = reading.Statements[within].Within;
        return outer is { } standing ? index[standing] : null;
    }
}
