using System.Collections.Frozen;
using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Words;

namespace StatementTracker.Linking.Issues;

/// <summary>Finds the words of a content that point back: "this issue", "such proposals", "it", "do so".</summary>
internal static class Anaphors
{
    private const int MaxModifiers = 2;

    private static readonly FrozenSet<string> Nouns = WordList.Rows("Stances.anaphors.tsv")
        .SelectMany(row => WordList.Entries(row[1])).SelectMany(n => new[] { n, Inflections.Plural(n) }).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Place> In(Line line)
    {
        for (var i = line.ContentStart; i < line.Count; i++)
        {
            if (Phrase(line, i) is { } last)
            {
                yield return new Place(i, last, -1);
                i = last;
            }
            else if (IsPronoun(line, i))
            {
                yield return new Place(i, i, -1);
            }
            else if (line.IsWord(i, "do", "doing") && line.IsWord(i + 1, "so"))
            {
                yield return new Place(i, i + 1, -1);
            }
        }
    }

    /// <summary>What follows "the idea of", or nothing: an anaphor with words of its own points back only if they fit.</summary>
    public static IEnumerable<string> Own(Line line, Place place)
    {
        if (!line.IsWord(place.Last + 1, "of", "to", "about", "for", "on", "that") || line.IsWord(place.Last + 1, "to") && !IsInfinitive(line, place.Last + 2)) yield break;
        for (var i = place.Last + 2; i < line.Count && i < place.Last + 10 && !line[i].IsBarrier && !line.Is(i, WordClass.Comma); i++)
        {
            if (line[i].IsContent) yield return line[i].Stem;
        }
    }

    private static bool IsInfinitive(Line line, int i) => i < line.Count && line[i].IsContent && !line[i].Capital;

    private static int? Phrase(Line line, int at)
    {
        if (!line.IsWord(at, "this", "that", "these", "those", "such", "the", "any", "his", "her", "its", "their", "a", "an")) return null;
        if (line.IsWord(at, "a", "an", "any") && !line.IsWord(at - 1, "such") && !line.IsWord(at + 1, "such")) return null;
        var k = at + 1;
        while (line.IsWord(k, "a", "an", "such") || line.Is(k, WordClass.Determiner | WordClass.Adverb) && !line.Is(k, WordClass.Pronoun)) k++;
        for (var modifiers = 0; modifiers <= MaxModifiers && k < line.Count && (line[k].IsContent || line.Is(k, WordClass.Determiner)); modifiers++, k++)
        {
            if (Nouns.Contains(line[k].Word) && !(k + 1 < line.Count && Nouns.Contains(line[k + 1].Word))) return k;
        }

        return null;
    }

    private static bool IsPronoun(Line line, int at)
    {
        if (line.IsWord(at, "this", "that", "these", "those"))
        {
            var stands = at + 1 >= line.Count || line[at + 1].IsBarrier
                || line.Is(at + 1, WordClass.Comma | WordClass.Auxiliary | WordClass.Modal | WordClass.Negator | WordClass.Complementiser | WordClass.Conjunction);
            return stands && (!line.IsWord(at, "that") || at == line.ContentStart || IsObject(line, at) || line.Is(at - 1, WordClass.SentenceEnd));
        }

        if (IsTold(line, at)) return false;
        if (line.IsWord(at, "them")) return IsObject(line, at);
        return line.IsWord(at, "it") && (IsObject(line, at) || IsJudged(line, at));
    }

    private static bool IsObject(Line line, int at) =>
        at > 0 && !line.Is(at - 1, WordClass.SentenceEnd) && (line.Is(at - 1, WordClass.Preposition) || line.MarkAt(at - 1)?.Senses.Any(s => s.IsVerb && s.Kind is not AttitudeKind.Believe || s.Governs) is true)
        && !line.Is(at + 1, WordClass.Auxiliary | WordClass.Modal);

    /// <summary>"Told them so": who is told, and not what; "so" itself takes no side.</summary>
    private static bool IsTold(Line line, int at) =>
        line.IsWord(at, "them", "it") && line.IsWord(at + 1, "so") && !line.IsWord(at + 2, "that")
        && line.MarkAt(at - 1)?.Senses.Any(s => s.IsVerb && s.Kind is AttitudeKind.Believe) is true;

    /// <summary>"It is unacceptable", and not "it is unacceptable to".</summary>
    private static bool IsJudged(Line line, int at) =>
        line.Is(at + 1, WordClass.Auxiliary | WordClass.Modal) && Predicate.Parse(line, at + 1, new Place(at, at, -1)) is { } said
        && (said.Kind is AttitudeKind.Eval or AttitudeKind.Course || said.Frame.IsNormative || said.Frame.Negated)
        && !line.IsWord(said.End, "to", "that", "for", "if", "when");
}
