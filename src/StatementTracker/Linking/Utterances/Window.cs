using StatementTracker.Model;

namespace StatementTracker.Linking.Utterances;

/// <summary>When an utterance can have been made, and how well its report says so.</summary>
/// <param name="From">Not before; null bounds nothing.</param>
/// <param name="To">Not after; null bounds nothing.</param>
/// <param name="Certainty">What it is known from.</param>
internal sealed record Window(DateTimeOffset? From, DateTimeOffset? To, Certainty Certainty)
{
    /// <summary>News of what was said comes out within days.</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(3);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What the words say of the time; else what the date of the article allows.</summary>
    public static Window Of(Statement statement) => (statement.SaidAt.Earliest, statement.SaidAt.Latest, statement.PublishedAt) switch
    {
        ({ } from, { } to, _) => new(from, to, to - from < NewsAge ? Certainty.Said : Certainty.Bounded),
        (null, null, { } published) => new(published - NewsAge, published + Day, Certainty.Bounded),
        (null, null, null) => new(null, null, Certainty.None),
        var (from, to, _) => new(from, to, Certainty.Bounded),
    };

    public bool Overlaps(Window other) => !(From > other.To) && !(other.From > To);

    /// <summary>What both allow.</summary>
    public Window With(Window other) => new(
        From is null || other.From > From ? other.From : From, To is null || other.To < To ? other.To : To, Certainty);
}

/// <summary>From the words themselves, to the day or so; from less exact words or from the date of the article; or from nothing.</summary>
internal enum Certainty { Said, Bounded, None }
