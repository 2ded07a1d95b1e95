using StatementTracker.Model;

namespace StatementTracker.Extraction.Statements;

/// <summary>
/// Numbers utterances: a quotation and the narrator's summary of it just before or after it are one, as are clauses that share one
/// subject and time ("sidestepped the question but pointed to"), and the same words reported twice. They count once, and share their time.
/// What A says B thinks is one utterance of A's, and was said when A said it unless the words date it themselves.
/// </summary>
internal static class Utterances
{
    private static readonly HashSet<string> Further = new(StringComparer.Ordinal) { "add", "continue", "go on", "reply", "respond" };

    public static Reading Read(Reading reading)
    {
        var utterance = Enumerable.Range(0, reading.Statements.Length).ToArray();
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < utterance.Length; i++)
        {
            var statement = reading.Statements[i];
            if (!IsKnown(statement)) continue;
            for (var near = i - 1; near >= 0 && near >= i - 3; near--)
            {
                if (!IsSame(reading, near, i)) continue;
                utterance[i] = utterance[near];
                break;
            }

            var key = string.Join(',', statement.Speakers.Select(speaker => speaker.Actor)) + ":" + Names.Key(statement.Text);
            if (utterance[i] == i && statement.Text.Length > 20 && words.TryGetValue(key, out var first)) utterance[i] = utterance[first];
            words.TryAdd(key, i);
        }

        var numbered = Numbered(reading, utterance).ToList();
        return reading with { Statements = [.. numbered.Select(statement => Inside(numbered, statement))] };
    }

    private static StatementDraft Inside(List<StatementDraft> statements, StatementDraft statement)
    {
        var outer = statement;
        for (var steps = 0; outer.Within is { } within && steps < statements.Count; steps++) outer = statements[within];
        return statement with { Utterance = outer.Utterance, Time = statement.Time ?? outer.Time };
    }

    private static IEnumerable<StatementDraft> Numbered(Reading reading, int[] utterance)
    {
        var times = new Dictionary<int, TextSpan>();
        for (var i = 0; i < utterance.Length; i++)
            if (reading.Statements[i].Time is { } time) times.TryAdd(utterance[i], time);
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < utterance.Length; i++)
        {
            if (!numbers.TryGetValue(utterance[i], out var number)) numbers[utterance[i]] = number = numbers.Count;
            yield return reading.Statements[i] with { Utterance = number, Time = reading.Statements[i].Time ?? times.GetValueOrDefault(utterance[i]) };
        }
    }

    private static bool IsSame(Reading reading, int one, int other)
    {
        var (first, second) = (reading.Statements[one], reading.Statements[other]);
        if (first.Occurrence != Occurrence.Uttered || second.Occurrence != Occurrence.Uttered || first.Within != second.Within) return false;
        if (!IsKnown(first) || !first.Speakers.Select(speaker => speaker.Actor).SequenceEqual(second.Speakers.Select(speaker => speaker.Actor))) return false;
        if (first.Time is { } time && second.Time is { } later && !string.Equals(time.Exact, later.Exact, StringComparison.OrdinalIgnoreCase)) return false;
        var (before, after) = (reading.Tokens[reading.Attributions[one].Anchor], reading.Tokens[reading.Attributions[other].Anchor]);
        if (after.Paragraph - before.Paragraph is < 0 or > 1 || Further.Contains(reading.Attributions[other].CueLemma)) return false;
        if (reading.Attributions[one].Kind == CueKind.Noun || reading.Attributions[other].Kind == CueKind.Noun) return false;
        if (before.Sentence == after.Sentence) return reading.Attributions[one].Sources.SequenceEqual(reading.Attributions[other].Sources);
        if (Declines(first) != Declines(second)) return false;
        return (first.Mode == StatementMode.Direct) != (second.Mode == StatementMode.Direct) && FirstSentence(reading, other) - LastSentence(reading, one) <= 1;
    }

    /// <summary>Whether the text says of everybody who speaks who it is.</summary>
    private static bool IsKnown(StatementDraft statement) => statement.Speakers.Count > 0 && statement.Speakers.All(speaker => speaker.Actor is not null);

    private static bool Declines(StatementDraft statement) => statement.Act is SpeechAct.DeclineComment or SpeechAct.NoResponse or SpeechAct.Defer;

    private static int FirstSentence(Reading reading, int index) => reading.Tokens[reading.Attributions[index].First].Sentence;

    private static int LastSentence(Reading reading, int index) =>
        Math.Max(reading.Tokens[reading.Attributions[index].Anchor].Sentence, reading.Tokens[reading.Attributions[index].Content[^1].Last].Sentence);
}
