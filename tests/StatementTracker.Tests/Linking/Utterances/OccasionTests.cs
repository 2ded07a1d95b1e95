using StatementTracker.Linking.Utterances;
using StatementTracker.Model;

namespace StatementTracker.Tests.Linking.Utterances;

public class OccasionTests
{
    private static readonly Guid Speaker = Guid.CreateVersion7();

    /// <summary>Reports as "said|published", and the utterances they are parted into.</summary>
    [Theory]
    [InlineData("04|05 04|06", "04|05 04|06")]
    [InlineData("04|05 09|10", "04|05 / 09|10")]
    [InlineData("-|05 -|07", "-|05 -|07")]
    [InlineData("-|05 -|20", "-|05 / -|20")]
    [InlineData("04|05 -|05", "-|05 04|05")]
    [InlineData("04|05 -|20", "-|20 / 04|05")]
    [InlineData("04|05 -|-", "-|- 04|05")]
    [InlineData("04|05 09|10 -|-", "-|- / 04|05 / 09|10")]
    [InlineData("04|05 06|07 -|06", "-|06 / 04|05 / 06|07")]
    [InlineData("-|- -|-", "-|- -|-")]
    [InlineData("-|05 -|08 -|11 -|14", "-|05 -|08 / -|11 -|14")]
    public void The_same_words_are_one_utterance_where_only_one_time_is_possible(string reports, string utterances)
    {
        var random = new Random(7);
        for (var run = 0; run < 6; run++)
        {
            var order = reports.Split(' ');
            if (run > 0) random.Shuffle(order);
            Assert.Equal(utterances, Parted(order));
        }
    }

    private static string Parted(string[] reports)
    {
        var named = reports.Select((name, i) => (name, Report: Of(name, reports.Take(i).Count(other => other == name)))).ToDictionary(x => x.Report, x => x.name);
        return string.Join(" / ", Occasions.Of(named.Keys).Select(o => string.Join(' ', o.Select(r => named[r]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    private static Report Of(string name, int copy)
    {
        const string Words = "We will never let foreign observers cross the river";
        var (said, published) = (Day(name.Split('|')[0]), Day(name.Split('|')[1]));
        var statement = new Statement
        {
            ArticleId = Guid.CreateVersion7(), Ordinal = 0, Mode = StatementMode.Direct, Act = SpeechAct.Assert, Occurrence = Occurrence.Uttered,
            UtteranceId = Guid.CreateVersion7(), Text = Words, Spans = [TextSpan.Of(Words, 0, Words.Length)], ContentKey = "", TieBreaker = $"{name}{copy}",
            SaidAt = said is { } day ? new SaidAt(null, null, day, day.AddDays(1).AddMicroseconds(-1), TimePrecision.Day) : SaidAt.Unknown,
            PublishedAt = published,
        };
        statement.Speakers.Add(new StatementSpeaker { StatementId = statement.Id, Ordinal = 0, ActorId = Speaker });
        return new Report([statement]);
    }

    private static DateTimeOffset? Day(string day) => day == "-" ? null : new DateTimeOffset(2031, 3, int.Parse(day, null), 0, 0, 0, TimeSpan.Zero);
}
