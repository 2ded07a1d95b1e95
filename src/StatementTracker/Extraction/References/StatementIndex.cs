using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>Finds the statement that words of the narrator mean.</summary>
internal sealed class StatementIndex
{
    private readonly Reading reading;
    private readonly Dictionary<int, int> byCueToken = [];
    private readonly Dictionary<int, List<int>> bySentence = [];
    private readonly Dictionary<int, List<int>> byUtterance = [];
    private readonly Dictionary<int, List<int>> byActor = [];
    private readonly Dictionary<int, int> representatives = [];
    private readonly HashSet<int> sources = [];
    private readonly int[] anchors;

    public StatementIndex(Reading reading)
    {
        this.reading = reading;
        anchors = [.. reading.Attributions.Select(attribution => attribution.Anchor)];
        for (var i = 0; i < reading.Statements.Length; i++)
        {
            var attribution = reading.Attributions[i];
            for (var token = attribution.Cue?.First ?? 0; token < (attribution.Cue?.End ?? 0); token++) byCueToken.TryAdd(token, i);
            foreach (var source in attribution.Sources) sources.Add(source.First);
            Add(bySentence, reading.Tokens[attribution.Anchor].Sentence, i);
            Add(byUtterance, reading.Statements[i].Utterance, i);
            foreach (var actor in reading.Statements[i].Speakers.Select(speaker => speaker.Actor).OfType<int>()) Add(byActor, actor, i);
        }
    }

    /// <summary>The statement whose cue a token belongs to, or null.</summary>
    public int? WithCueAt(int token) => byCueToken.TryGetValue(token, out var statement) ? statement : null;

    /// <summary>Whether a noun phrase that begins at a token is the source of a statement.</summary>
    public bool IsSource(int token) => sources.Contains(token);

    /// <summary>The statement of an actor nearest to a token: of its sentence, the next or the one before; else null.</summary>
    public int? NearestOf(int actor, int token)
    {
        var sentence = reading.Tokens[token].Sentence;
        foreach (var near in new[] { sentence, sentence + 1, sentence - 1 })
        {
            var candidates = bySentence.GetValueOrDefault(near, []).Where(i => IsBy(i, actor) && Paragraph(i) == reading.Tokens[token].Paragraph);
            if (candidates.OrderBy(i => Math.Abs(anchors[i] - token)).Select(i => (int?)i).FirstOrDefault() is { } statement) return statement;
        }

        return null;
    }

    /// <summary>The last statement before a token, not nested in another; of an actor, where one is given.</summary>
    public int? LastBefore(int token, int? actor)
    {
        var own = actor is { } by ? byActor.GetValueOrDefault(by, []) : null;
        for (var at = StatementsBefore(own, token) - 1; at >= 0; at--)
        {
            var i = own is null ? at : own[at];
            var statement = reading.Statements[i];
            if (statement.Spans[^1].End > reading.Tokens[token].Start || statement.Within is not null) continue;
            if (own is not null || reading.Tokens[token].Paragraph - Paragraph(i) <= 1) return i;
        }

        return null;
    }

    /// <summary>How many of the listed statements, or of all, begin before a token.</summary>
    private int StatementsBefore(List<int>? listed, int token)
    {
        int low = 0, high = listed?.Count ?? reading.Statements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Attributions[listed is null ? middle : listed[middle]].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The statement of an actor that comes after a token, or null.</summary>
    public int? FirstAfter(int token, int actor)
    {
        foreach (var i in byActor.GetValueOrDefault(actor, []))
            if (anchors[i] > token) return i;
        return null;
    }

    /// <summary>The report of an utterance that stands for all of them: words as they fell before words as retold, then the longest.</summary>
    public int Representative(int statement)
    {
        var utterance = reading.Statements[statement].Utterance;
        if (!representatives.TryGetValue(utterance, out var found))
        {
            representatives[utterance] = found = byUtterance[utterance]
                .OrderBy(i => reading.Statements[i].Mode == StatementMode.Direct ? 0 : 1)
                .ThenByDescending(i => reading.Statements[i].Text.Length)
                .FirstOrDefault(i => reading.Statements[i].Within is null, -1);
        }

        return found < 0 ? statement : found;
    }

    public bool IsBy(int statement, int actor)
    {
        foreach (var speaker in reading.Statements[statement].Speakers)
            if (speaker.Actor == actor) return true;
        return false;
    }

    /// <summary>Whether two statements report one occasion: one utterance, or the same speaker in one paragraph.</summary>
    public bool SameOccasion(int one, int other) =>
        reading.Statements[one].Utterance == reading.Statements[other].Utterance
        || Paragraph(one) == Paragraph(other) && reading.Statements[one].Speakers.Any(speaker => speaker.Actor is { } actor && IsBy(other, actor));

    /// <summary>The paragraph of the words that attribute it.</summary>
    public int Paragraph(int statement) => reading.Tokens[anchors[statement]].Paragraph;

    private static void Add(Dictionary<int, List<int>> index, int key, int statement)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(statement);
    }
}
