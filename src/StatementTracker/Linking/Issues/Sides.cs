using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Makes one tag of all the places where a statement is about one issue; issues that share a place share its reading.</summary>
internal sealed class Sides(Line line, TaggedStatement statement, string text)
{
    private const double AnaphorCost = 0.1;
    private const double InferredCost = 0.15;

    /// <summary>The first so many spans show a reader why; a statement that repeats itself has no more to show.</summary>
    private const int MaxEvidence = 32;

    private readonly StanceReader reader = new(line);
    private readonly Dictionary<Place, Reading> readings = [];

    private bool IsSilent => statement.Act is SpeechAct.Defer or SpeechAct.DeclineComment or SpeechAct.NoResponse or SpeechAct.Question;

    public IssueTag Tag(Guid issue, IReadOnlyList<Mention> mentions)
    {
        List<(Mention Mention, Reading Reading)> read = [.. mentions.Select(m => (m, Read(m)))];
        var stance = Combined([.. read.Select(r => r.Reading)]);
        var deciding = read.Where(r => r.Reading.Stance == stance || stance is Stance.Mixed && r.Reading.Sign != 0).ToList();
        var condition = deciding.Select(r => r.Reading.Condition).FirstOrDefault(c => c is not null);
        var confidence = deciding.Max(r => r.Reading.Confidence - (r.Mention.Antecedents.Count > 0 ? AnaphorCost : 0));
        if (statement.Occurrence is Occurrence.Inferred) confidence -= InferredCost;
        return new IssueTag(
            issue, stance, condition is not null, condition is null ? null : Span(condition.First, condition.End),
            Evidence(stance is Stance.None ? read : deciding), Math.Clamp(confidence, 0.05, 1), ViaIssueId: null);
    }

    private Reading Read(Mention mention)
    {
        if (IsSilent) return Reading.Without(Stance.None, 0.85);
        if (!readings.TryGetValue(mention.Place, out var reading)) readings[mention.Place] = reading = reader.Read(mention.Place);
        if (mention.Sign > 0 || reading.Sign == 0) return reading;
        return reading with { Sign = -reading.Sign, Stance = reading.Stance is Stance.For ? Stance.Against : Stance.For };
    }

    private static Stance Combined(IReadOnlyList<Reading> readings)
    {
        var pro = readings.Any(r => r.Stance is Stance.For);
        var con = readings.Any(r => r.Stance is Stance.Against);
        if (pro && con) return Stance.Mixed;
        if (pro || con) return pro ? Stance.For : Stance.Against;
        foreach (var other in (ReadOnlySpan<Stance>)[Stance.Neutral, Stance.Unclear])
        {
            if (readings.Any(r => r.Stance == other)) return other;
        }

        return Stance.None;
    }

    private List<TextSpan> Evidence(IEnumerable<(Mention Mention, Reading Reading)> read)
    {
        HashSet<(int Start, int End)> spans = [];
        foreach (var (mention, reading) in read)
        {
            spans.Add((line[mention.Place.First].Start, line[Math.Max(mention.Place.Last, mention.Place.Verb)].End));
            spans.UnionWith(mention.Antecedents.Select(a => (a.Start, a.End)));
            spans.UnionWith(reading.Tokens.Select(t => (line[t.First].Start, line[t.End - 1].End)));
        }

        return [.. spans.Where(s => s.Start < s.End).Order().Take(MaxEvidence).Select(s => TextSpan.Of(text, s.Start, s.End))];
    }

    private TextSpan Span(int first, int end) => TextSpan.Of(text, line[first].Start, line[end - 1].End);
}
