using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>Turns found words into a draft: whose statement is meant, about when, what it said.</summary>
internal sealed class ReferenceDrafting(Reading reading)
{
    /// <summary>By statement: the last one before it of another utterance, or -1.</summary>
    private readonly int[] otherBefore = OtherBefore(reading);

    private static readonly HashSet<string> Anaphors = ["this", "that", "these", "those", "it", "them", "such"];
    private static readonly HashSet<string> AnaphoricNouns =
        ["idea", "ideas", "issue", "proposal", "proposals", "plan", "plans", "matter", "move", "deal", "measure", "initiative", "suggestion", "possibility", "scheme", "notion", "question", "topic"];
    private static readonly HashSet<string> Reversing = ["end", "halt", "stop", "reject", "withdraw", "abandon", "scrap", "cancel", "oppose", "drop", "against", "not"];

    public ReferenceDraft Draft(int from, FoundReference found, ReferenceMaker maker)
    {
        var match = found.Match;
        var paraphrase = match.Paraphrase;
        return new ReferenceDraft(
            from,
            found.Type,
            maker,
            Target(from, found),
            Time(match),
            reading.Span(paraphrase),
            paraphrase is { } words && IsAnaphoric(words) ? Topic(from) : [],
            paraphrase is { } about ? Side(about) : null,
            [reading.Span(found.Evidence)],
            found.Confidence);
    }

    /// <summary>The actor the words name, or the speaker where they mean its own earlier statement.</summary>
    private int? Target(int from, FoundReference found)
    {
        if (found.Match.Target is { } named) return named.Actor;
        var own = found.Match.OwnTarget || found.Type is ReferenceType.Reaffirms or ReferenceType.Retracts or ReferenceType.Corrects or ReferenceType.Clarifies or ReferenceType.Disowns;
        return own && reading.Statements[from].Speakers is [var speaker, ..] ? speaker.Actor : null;
    }

    /// <summary>The first time after the words that name whose statement it is: what comes before them dates the reference itself.</summary>
    private TextSpan? Time(WordingMatch match)
    {
        var first = match.Target is { } target ? target.Words.End : match.Words.First + 1;
        var last = Math.Min(match.Words.End + 1, reading.SentenceOf(match.Words.First).Tokens.End - 1);
        for (var i = first; i <= last; i++)
        {
            if (reading.TimeAt(i) is { } time) return reading.Span(time.Words);
            if (i == match.Words.End && reading.Tokens[i].Lower is not ("on" or "in" or "at")) return null;
        }

        return null;
    }

    /// <summary>The side of the noun; a "call to end" something is no side for it.</summary>
    private Stance? Side(TokenRange paraphrase)
    {
        if (SpeechNouns.Find(reading.Tokens[paraphrase.First].Lower) is not { Side: { } side }) return null;
        for (var i = paraphrase.First + 1; i < paraphrase.End && i <= paraphrase.First + 3; i++)
        {
            if (Reversing.Contains(reading.Tokens[i].Lower)) return null;
        }

        return reading.Tokens[paraphrase.First].Is("refusal") && paraphrase.Count > 3 && reading.Tokens[paraphrase.First + 2].Is("rule") ? null : side;
    }

    private bool IsAnaphoric(TokenRange paraphrase)
    {
        if (paraphrase.Count == 1) return true;
        for (var i = paraphrase.First + 1; i < paraphrase.End; i++)
        {
            if (Anaphors.Contains(reading.Tokens[i].Lower) && i > paraphrase.First + 1) return true;
            if (AnaphoricNouns.Contains(reading.Tokens[i].Lower) && i == paraphrase.End - 1) return true;
        }

        return false;
    }

    /// <summary>What the anaphors of the referring statement point to; else what the last sentence before it reports.</summary>
    private IReadOnlyList<TextSpan> Topic(int from)
    {
        var statement = reading.Statements[from];
        if (statement.Topic.Count > 0) return statement.Topic;
        var i = from - 1;
        while (i >= 0 && (reading.Statements[i].Utterance == statement.Utterance || Sentence(i) >= Sentence(from)))
            i = reading.Statements[i].Utterance == statement.Utterance ? otherBefore[i] : i - 1;
        if (i < 0) return [];
        var sentence = Sentence(i);
        var topic = new List<TextSpan>();
        for (; i >= 0 && Sentence(i) == sentence; i--)
        {
            if (reading.Statements[i].Within is null) topic.InsertRange(0, reading.Statements[i].Spans);
        }

        return topic;
    }

    private static int[] OtherBefore(Reading reading)
    {
        var before = new int[reading.Statements.Length];
        for (var i = 0; i < before.Length; i++)
            before[i] = i > 0 && reading.Statements[i - 1].Utterance == reading.Statements[i].Utterance ? before[i - 1] : i - 1;
        return before;
    }

    private int Sentence(int statement) => reading.Tokens[reading.Attributions[statement].Anchor].Sentence;
}
