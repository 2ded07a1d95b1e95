using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Evaluation;

/// <summary>Drafts by the words themselves.</summary>
internal static class DraftMarking
{
    public static StatementDraft Statement(string text, string[] content, string speaker, string cue, StatementMode mode = StatementMode.Indirect) => new(
        mode, SpeechAct.Assert, Occurrence.Uttered, 0, string.Join(' ', content), [.. content.Select(words => Span(text, words))],
        Span(text, cue), null, [new SpeakerDraft(0, Span(text, speaker), null, null, Capacity.Personal, null)], null, null, [], 0.9);

    public static ActorDraft Actor(string text, string name, params string[] mentions) => new(
        name, ActorKind.Person, null, null, false, null, null, Capacity.Personal, null, [], [.. mentions.Select(words => Span(text, words))]);

    public static TextSpan Span(string text, string words)
    {
        var span = Marking.Span(text, words);
        return TextSpan.Of(text, span.Start, span.End);
    }
}
