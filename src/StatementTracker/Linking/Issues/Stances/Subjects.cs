using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Whose verb it is.</summary>
internal enum Holder { Self, Other, Nobody, Implied, Impersonal }

/// <summary>Reads the subject left of a verb's auxiliaries.</summary>
internal static class Subjects
{
    private const int Reach = 8;

    /// <summary>Bodies a speaker calls its own without a name.</summary>
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "government", "country", "nation", "side", "party", "cabinet", "administration", "ministry", "state", "delegation", "union", "bloc",
        "alliance", "company", "group", "movement", "coalition", "leadership", "team", "organization", "organisation", "council", "capital",
        "position", "stance", "policy", "kingdom", "republic", "presidency", "agency", "commission", "federation",
    };

    /// <summary>What a state has that speaks for all of it; its other organs speak for themselves.</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "government", "position", "stance", "policy", "leadership", "side" };

    /// <summary>The holder, and the first token of the subject (where a clause above it ends).</summary>
    public static (Holder Holder, int Start) Of(Line line, int edge)
    {
        var sentence = line.SentenceAt(Math.Max(edge, 0)).First;
        if (edge < 0 || edge < sentence || line.Is(edge, WordClass.SentenceEnd)) return (Holder.Implied, edge + 1);
        if (line.InCue(edge)) return edge == line.ContentStart - 1 ? (Holder.Implied, edge + 1) : (Holder.Self, edge + 1);
        if (line.IsWord(edge, "rather", "instead")) return (OfSentence(line, sentence, edge), sentence);
        if (line.Is(edge, WordClass.Comma | WordClass.Conjunction | WordClass.ClauseEnd)) return (OfSentence(line, sentence, edge), sentence);
        if (line.IsWord(edge, "that", "which", "who") || line.Is(edge, WordClass.Complementiser) && !line.Is(edge, WordClass.Pronoun)) return (Holder.Other, edge);
        if (line.Is(edge, WordClass.Pronoun)) return (OfPronoun(line, edge), StartOfPronoun(line, edge));
        var start = edge;
        while (start > Math.Max(sentence, line.ContentStart) && edge - start < Reach && IsNominal(line, start - 1) && !Embeds(line.MarkAt(start - 1))) start--;
        var holder = OfName(line, start, edge);
        var joint = holder is Holder.Other && line.IsWord(start - 1, "and") && start - 2 >= Math.Max(sentence, line.ContentStart) && !line.Is(start - 2, WordClass.Comma);
        return joint ? Of(line, start - 2) : (holder, start);
    }

    private static bool Embeds(Mark? mark) => mark?.Senses.Any(s => s.IsVerb && s.Kind is AttitudeKind.Believe or AttitudeKind.Deny or AttitudeKind.Doubt or AttitudeKind.Fear or AttitudeKind.Hope) is true;

    private static int StartOfPronoun(Line line, int edge) => line.IsWord(edge, "one") && line.IsWord(edge - 1, "no") ? edge - 1 : edge;

    private static Holder OfPronoun(Line line, int at) => line[at].Word switch
    {
        "i" or "we" or "us" or "me" => Holder.Self,
        "one" when line.IsWord(at - 1, "no") => Holder.Nobody,
        "nobody" => Holder.Nobody,
        "there" => Holder.Impersonal,
        "he" or "she" or "they" or "it" when line.Mode is not StatementMode.Direct => Holder.Self,
        "it" or "this" or "that" => Holder.Impersonal,
        _ => Holder.Other,
    };

    private static bool IsNominal(Line line, int i) =>
        line[i].IsContent || line.Is(i, WordClass.Determiner | WordClass.Quantity) && !line.Is(i, WordClass.Complementiser | WordClass.Conjunction)
        || line.IsWord(i, "of");

    private static Holder OfName(Line line, int start, int end)
    {
        var head = line[end].Word;
        List<string> words = [];
        for (var i = start; i <= end; i++) words.Add(line[i].Word);
        if (words.Contains("no")) return Holder.Nobody;
        var owner = words.IndexOf("'s");
        if (owner > 0)
            return Whole.Contains(head) && line.Selves.Name(words[..owner]) ? Holder.Self : Holder.Other;
        if (line.Selves.Name(words)) return Holder.Self;
        if (!Bodies.Contains(head)) return Holder.Other;
        if (words.Contains("our") || words.Contains("my")) return Holder.Self;
        if (line.Mode is not StatementMode.Direct && words[0] is "his" or "her" or "its" or "their") return Holder.Self;
        if (words is ["the", _] or ["this", _] && line.Selves.HasBody) return Holder.Self;
        return words.Count > 1 && line.Selves.Name(words[..^1]) ? Holder.Self : Holder.Other;
    }

    /// <summary>A verb without a subject of its own shares that of its sentence: the first noun phrase.</summary>
    private static Holder OfSentence(Line line, int first, int before)
    {
        if (first < line.ContentStart) first = line.ContentStart;
        for (var i = first; i < before; i++)
        {
            if (line.Is(i, WordClass.Pronoun) && !line.Is(i, WordClass.Complementiser)) return OfPronoun(line, i);
            if (line.Is(i, WordClass.Auxiliary | WordClass.Modal) || (i > first && line.MarkAt(i) is { } mark && mark.Senses.Any(s => s.IsVerb)))
                return i == first ? Holder.Implied : OfName(line, first, i - 1);
            if (line.Is(i, WordClass.Adverb | WordClass.Comma | WordClass.Conjunction)) first = i + 1;
        }

        return Holder.Implied;
    }
}
