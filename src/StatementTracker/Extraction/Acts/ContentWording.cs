using StatementTracker.Extraction.References;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Acts;

/// <summary>What the words of a content do by themselves.</summary>
internal sealed class ContentWording
{
    private static readonly WordingPatterns<SpeechAct> Acts = Load("content-acts.tsv");
    private static readonly WordingPatterns<SpeechAct> Declining = Load("declines.tsv");

    private readonly Reading reading;
    private readonly Attribution attribution;
    private readonly ActorWords actors;

    public ContentWording(Reading reading, ActorWords actors, Attribution attribution)
    {
        (this.reading, this.actors, this.attribution) = (reading, actors, attribution);
        var references = OwnWords.Find(reading, actors, attribution, _ => false);
        Defers = references.Any(found => found.Type == ReferenceType.DefersTo);
        Declines = references.Any(found => OwnWords.PassesOn(found)) || First(Declining) is not null;
    }

    public bool Defers { get; }

    public bool Declines { get; }

    /// <summary>The act of the first words that name one, or null.</summary>
    public SpeechAct? Act => IsQuestion ? SpeechAct.Question : First(Acts);

    private bool IsQuestion => attribution.Mode == StatementMode.Direct && reading.Tokens[attribution.Content[^1].Last].Is("?");

    private SpeechAct? First(WordingPatterns<SpeechAct> patterns)
    {
        foreach (var range in attribution.Content.SelectMany(content => Stretches.OfSentences(reading, content)))
        {
            var live = patterns.In(reading, range);
            var matcher = new WordingMatcher(reading, actors, range, (at, _) => IsFirstPerson(at));
            for (var i = range.First; i < range.End; i++)
            {
                foreach (var (act, match) in live.At(matcher, reading.Tokens[i].Lower, i))
                {
                    if (!Stretches.IsNegated(reading, range, match.Words.First)) return act;
                }
            }
        }

        return null;
    }

    private bool IsFirstPerson(int at) => reading.Tokens[at].Lower is "i" or "we" or "my" or "our";

    private static WordingPatterns<SpeechAct> Load(string list) =>
        new(WordList.Load(typeof(ContentWording), list), row => Enum.Parse<SpeechAct>(row[0], ignoreCase: true));
}
