using StatementTracker.Model;

namespace StatementTracker.Linking.Utterances;

/// <summary>One article's report of an utterance: all statements that extraction, or a person, took for mentions of it.</summary>
internal sealed class Report
{
    private readonly List<Mention> mentions;

    public Report(IEnumerable<Statement> statements)
    {
        Statements = [.. statements.OrderBy(s => s.TieBreaker, StringComparer.Ordinal)];
        mentions = [.. Statements.Select(Mention.Of).OfType<Mention>()];
        Window = Statements.Select(Window.Of).OrderBy(w => w.Certainty).ThenBy(w => w.To - w.From ?? TimeSpan.MaxValue).First();
    }

    public IReadOnlyList<Statement> Statements { get; }

    public Guid Id => Statements[0].ReportId;

    public Window Window { get; }

    /// <summary>Tells the same reports apart in the same way, whatever the order of arrival.</summary>
    public string TieBreaker => Statements[0].TieBreaker;

    public IEnumerable<long> Keys => mentions.SelectMany(m => m.Keys);

    /// <summary>True where both can be of one utterance: by the same speakers, in the same words, at the same time.</summary>
    public bool MayBeOf(Report other) =>
        Statements[0].ArticleId != other.Statements[0].ArticleId && Window.Overlaps(other.Window)
        && mentions.Any(mine => other.mentions.Any(theirs => mine.Speakers.SetEquals(theirs.Speakers) && mine.Wording.IsSame(theirs.Wording)));

    /// <summary>The keys that reports in the statement's words are found by; none where it cannot be known by its words.</summary>
    public static IReadOnlyList<long> KeysOf(Statement statement) => Mention.Of(statement)?.Keys ?? [];

    private sealed record Mention(HashSet<Guid> Speakers, Wording Wording, IReadOnlyList<long> Keys)
    {
        public static Mention? Of(Statement statement)
        {
            if (statement is not { Occurrence: Occurrence.Uttered, WithinId: null, IsRemoved: false } || statement.Review == ReviewState.Rejected) return null;
            if (statement.Act is SpeechAct.DeclineComment or SpeechAct.NoResponse || statement.Speakers.Count == 0) return null;
            if (statement.Speakers.Any(s => s.ActorId is null) || Wording.Of(statement.Text) is not { } wording) return null;
            var speakers = statement.Speakers.Select(s => s.ActorId!.Value).ToHashSet();
            return new Mention(speakers, wording, NearKeys.Of(speakers, wording));
        }
    }
}
