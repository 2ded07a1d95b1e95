using StatementTracker.Extraction.References;
using StatementTracker.Extraction.Text;
using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Acts;

/// <summary>
/// Names the one primary act of an attribution, by precedence defer, declineComment, noResponse, the specific ones, assert:
/// what the words themselves do where the cue leaves it open ("said"), else what the cue says they do.
/// </summary>
/// <param name="reading">The reading, with its mentions where they are known: they tell who is deferred to.</param>
internal sealed class ActClassifier(Reading reading)
{
    private static readonly HashSet<string> Answering = ["respond", "reply", "answer", "return", "comment", "respond to"];
    private static readonly HashSet<string> Refusing = ["refuse", "decline", "refusal"];

    private readonly ActorWords actors = new(reading);

    public SpeechAct Classify(Attribution attribution)
    {
        var words = new ContentWording(reading, actors, attribution);
        if (words.Defers || attribution.Cue is { } by && ReportedWording.Defers(reading, actors, by)) return SpeechAct.Defer;
        if (Refusing.Contains(attribution.CueLemma)) return Refusal(attribution);
        var cue = ActLexicon.Of(attribution.CueLemma);
        if (cue.Act == SpeechAct.DeclineComment && !attribution.Negated || words.Declines) return SpeechAct.DeclineComment;
        if (attribution.Negated && Answering.Contains(attribution.CueLemma)) return SpeechAct.NoResponse;
        if (attribution.Negated) return cue.Act == SpeechAct.Support ? SpeechAct.Reject : SpeechAct.Assert;
        return cue.Weak ? words.Act ?? Weak(attribution, cue.Act) : cue.Act;
    }

    /// <summary>"declined to comment" gives no answer; "refused to rule out" leaves the side open; what else one refuses, one rejects.</summary>
    private SpeechAct Refusal(Attribution attribution)
    {
        if (attribution.Negated) return SpeechAct.Assert;
        var at = attribution.Content[0].First;
        if (reading.Tokens[at].Is("to")) at++;
        if (at >= reading.Tokens.Length || ActLexicon.IsAnswering(reading.Tokens[at].Lower)) return SpeechAct.DeclineComment;
        var refused = ActLexicon.Of(Refused(at));
        return refused.Act is SpeechAct.Reject or SpeechAct.Condemn or SpeechAct.Deny or SpeechAct.Accuse or SpeechAct.Concede ? SpeechAct.Assert : SpeechAct.Reject;
    }

    private string Refused(int at) =>
        at + 1 < reading.Tokens.Length && reading.Tokens[at + 1].Lower is "out" or "down" or "aside" or "off" ? $"{reading.Tokens[at].Lower} {reading.Tokens[at + 1].Lower}" : reading.Tokens[at].Lower;

    /// <summary>What is asked with "whether" is a question, with "to" a request; what is suggested to be done is a proposal, that something is so is none.</summary>
    private SpeechAct Weak(Attribution attribution, SpeechAct act)
    {
        var content = attribution.Content[0];
        var first = reading.Tokens[content.First].Lower;
        return (attribution.CueLemma, act) switch
        {
            ("ask", _) when attribution.Mode == StatementMode.Direct || first is "if" or "whether" or "what" or "why" or "how" or "who" or "when" or "where" => SpeechAct.Question,
            ("call", _) => attribution.Kind == CueKind.Noun || first is "for" or "on" or "upon" ? SpeechAct.Request : SpeechAct.Assert,
            ("suggest", _) when !Suggests(content) => SpeechAct.Assert,
            ("decline", _) => SpeechAct.DeclineComment,
            _ => act,
        };
    }

    private bool Suggests(TokenRange content)
    {
        if (reading.Tokens[content.First].Tag == Grammar.Tag.Gerund) return true;
        for (var i = content.First; i < content.End; i++)
        {
            if (reading.Tokens[i].Lower is "should" or "ought" or "let's") return true;
        }

        return false;
    }
}
