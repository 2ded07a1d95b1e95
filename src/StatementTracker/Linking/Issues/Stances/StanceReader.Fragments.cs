using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <content>Phrases without a governing verb in the lexicon.</content>
internal sealed partial class StanceReader
{
    /// <summary>A verb of the cue that the lexicon lacks: the speech act says what it does.</summary>
    private int? ByAct(Chain chain)
    {
        chain.Confidence -= 0.15;
        return line.Act switch
        {
            SpeechAct.Support or SpeechAct.Propose or SpeechAct.Request or SpeechAct.Promise => chain.Sign,
            SpeechAct.Reject or SpeechAct.Condemn => -chain.Sign,
            _ => null,
        };
    }

    /// <summary>A noun phrase without a verb: "our opposition to", "no peacekeepers", a phrase the cue follows.</summary>
    private int? Unframed(Chain chain, Climb climb, Place place)
    {
        var edge = climb.Edge;
        if (climb.Mark is { } top && line.InCue(top.Start)) return chain.HasAttitude || climb.Sense?.Kind is AttitudeKind.Action ? chain.Sign : null;
        if (climb.Mark is { } mark && chain.HasAttitude && Owned(edge, mark.Start)) return chain.Sign;
        if (climb.Sense is { Form: Form.Ing } && chain.HasAttitude && line.Is(edge, WordClass.Comma))
            return Subjects.Of(line, edge).Holder is Holder.Self or Holder.Implied ? chain.Sign : null;
        if (line.IsWord(edge, "be", "is", "are") && chain.No)
            return line.Is(line.SkipAdverbsLeft(edge - 1), WordClass.Modal) ? chain.Sign : chain.HasAttitude ? chain.Sign : null;
        if (chain.No && line.Mode is not StatementMode.Indirect && (edge < line.ContentStart || line[edge].IsBarrier)) return chain.Sign;
        if (edge < line.ContentStart && line.ContentStart == 0 || line.Is(edge, WordClass.SentenceEnd) || edge == line.ContentStart - 1)
        {
            if (line.CueAfter != 0) return line.CueAfter * chain.Sign;
            if (place.Verb < 0 && climb.Mark is null && line.Mode is StatementMode.Direct && line[place.First].Class == WordClass.None && Told(place)) return chain.Sign;
            if (climb.Sense is { IsVerb: true } && chain.HasAttitude) return chain.Sign;
        }

        return null;
    }

    /// <summary>An imperative that the term itself begins: "Send the peacekeepers now".</summary>
    private bool Told(Place place) => line.MarkAt(place.First)?.Senses.Any(s => s is { Kind: AttitudeKind.Action, Form: Form.Base }) is true
        && line.MarkAt(place.First)!.Senses.All(s => s.Form is not Form.Noun);

    private bool Owned(int edge, int noun)
    {
        for (var i = noun - 1; i > edge && i >= 0; i--)
        {
            if (line.IsWord(i, "our", "my")) return true;
            if (line.IsWord(i, "its", "his", "her", "their")) return line.Mode is not StatementMode.Direct;
            if (line.IsWord(i, "'s"))
            {
                var from = i - 1;
                while (from > edge + 1 && line[from - 1].IsContent) from--;
                return Subjects.Of(line, i - 1).Holder is Holder.Self && from >= 0;
            }
        }

        return false;
    }
}
