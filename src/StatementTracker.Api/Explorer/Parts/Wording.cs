using System.Globalization;
using System.Text.RegularExpressions;
using StatementTracker.Model;

namespace StatementTracker.Api.Explorer.Parts;

/// <summary>The words of the record as people read them.</summary>
internal static partial class Wording
{
    /// <summary>A sign beside the word, so that no side is told by its colour alone.</summary>
    public static string Sign(Stance stance) => stance switch
    {
        Stance.For => "▲",
        Stance.Against => "▼",
        Stance.Neutral => "■",
        Stance.Mixed => "◆",
        Stance.Conflicting or Stance.Disputed => "⇄",
        Stance.Silent => "–",
        Stance.Unclear => "?",
        _ => "○",
    };

    public static string Of(Stance stance) => stance == Stance.None ? "takes no side" : Words(stance.ToString());

    public static string Of(SpeechAct act) => act switch
    {
        SpeechAct.Assert => "Statement",
        SpeechAct.Reject => "Rejection",
        SpeechAct.Propose => "Proposal",
        SpeechAct.Threaten => "Threat",
        SpeechAct.Warn => "Warning",
        SpeechAct.Accuse => "Accusation",
        SpeechAct.Condemn => "Condemnation",
        SpeechAct.Concede => "Concession",
        SpeechAct.Deny => "Denial",
        SpeechAct.Defer => "Deferral",
        SpeechAct.DeclineComment => "Declined comment",
        SpeechAct.NoResponse => "No response",
        _ => act.ToString(),
    };

    /// <summary>"defers to", "agrees with".</summary>
    public static string Of(ReferenceType type) => Words(type.ToString());

    public static string Of(StatementMode mode) => mode switch
    {
        StatementMode.Direct => "in its own words",
        StatementMode.Indirect => "in the reporter’s words",
        _ => "partly in its own words",
    };

    public static string Of(Occurrence occurrence) => occurrence switch
    {
        Occurrence.Standing => "a lasting attitude",
        Occurrence.Inferred => "read off something else",
        _ => "uttered",
    };

    public static string Of(ReviewState review) => review == ReviewState.Extracted ? "not reviewed" : Words(review.ToString());

    public static string Of(ActorKind kind) => kind == ActorKind.Unnamed ? "source without a name" : Words(kind.ToString());

    public static string Of(Enum other) => Words(other.ToString());

    /// <summary>How sure extraction is; a person who looked at it needs no number.</summary>
    public static string Sureness(double? confidence) =>
        confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(sure * 100)} % sure") : "seen by a person";

    public static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many)}");

    /// <summary>At most so many characters, cut between words.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2) end = most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(',', ';', ' ') + " …";
    }

    private static string Words(string name) => Capitals().Replace(name, word => (word.Index > 0 ? " " : "") + word.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
