using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Those who say nothing: "did not respond to a request for comment", "could not be reached", "had no comment".</summary>
internal static class SilenceRecogniser
{
    public static IEnumerable<Attribution> Find(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues)
    {
        for (var i = sentence.Tokens.First + 1; i + 1 < sentence.Tokens.End; i++)
        {
            if (reading.Tokens[i].Quotation >= 0 || Silence(reading, sentence, i) is not { } silence) continue;
            if (Subjects.Before(reading, silence.Cue.First) is not { Count: > 0 } sources) continue;
            yield return new Attribution([silence.Content], silence.Cue, silence.Lemma, CueKind.Verb, sources, null, StatementMode.Indirect, Occurrence.Uttered, true, 0.85);
            i = silence.Content.End;
        }
    }

    private static (TokenRange Cue, TokenRange Content, string Lemma)? Silence(Reading reading, Sentence sentence, int at)
    {
        var token = reading.Tokens[at];
        var group = Group(reading, sentence, at, out var negated);
        if (negated && (token.Lower is "respond" or "reply" or "responded" or "replied" || (token.Lower is "return" or "returned" or "answer" or "answered" && IsInquiry(reading, sentence, at))))
            return With(reading, sentence, group, at, "respond");
        if (token.Lower is "reached" && negated) return With(reading, sentence, group, at, "respond");
        if (token.Lower is "available" or "reachable" && negated) return With(reading, sentence, group, at, "respond");
        if (token.Lower is "comment" && at >= 2 && reading.Tokens[at - 1].Is("no") && reading.Tokens[at - 2].Lower is "had" or "has" or "offered" or "gave" or "made" or "have")
        {
            var end = ContentEnd.Of(reading, at - 1, false, [], null);
            return (new TokenRange(at - 2, at - 1), new TokenRange(at - 1, end), "comment");
        }

        return null;
    }

    /// <summary>What is not answered is an inquiry: "did not return several calls".</summary>
    private static bool IsInquiry(Reading reading, Sentence sentence, int at)
    {
        for (var i = at + 1; i < sentence.Tokens.End && i <= at + 6; i++)
            if (reading.Tokens[i].Lower is "call" or "calls" or "message" or "messages" or "email" or "emails" or "e-mails" or "request" or "requests" or "question" or "questions" or "inquiries" or "enquiries") return true;
        return false;
    }

    private static int Group(Reading reading, Sentence sentence, int at, out bool negated)
    {
        negated = false;
        var first = at;
        while (first > sentence.Tokens.First && reading.Tokens[first - 1].Tag is Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Negation)
        {
            first--;
            negated |= reading.Tokens[first].Tag == Tag.Negation || reading.Tokens[first].Lower is "cannot" || reading.Tokens[first].Lower.EndsWith("n't", StringComparison.Ordinal);
        }

        return first;
    }

    private static (TokenRange Cue, TokenRange Content, string Lemma)? With(Reading reading, Sentence sentence, int group, int at, string lemma)
    {
        var from = at + 1;
        if (from >= sentence.Tokens.End || reading.Tokens[from].Tag == Tag.Mark) return (new TokenRange(group, at), new TokenRange(at, at + 1), lemma);
        return (new TokenRange(group, at + 1), new TokenRange(from, ContentEnd.Of(reading, from, false, [], null)), lemma);
    }
}
