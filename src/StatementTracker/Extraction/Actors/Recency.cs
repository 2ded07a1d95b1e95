using StatementTracker.Extraction.Mentions;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Whom the text has spoken of lately, in the narrator's words: what pronouns and bare nouns look back to.</summary>
internal sealed class Recency
{
    /// <summary>How many mentions back an antecedent may lie.</summary>
    private const int Reach = 24;

    private readonly List<(CastMember Actor, int Token, int Sentence, bool IsSubject)> seen = [];

    public void Add(CastMember actor, int token, int sentence, bool subject) => seen.Add((actor, token, sentence, subject));

    /// <summary>The latest of whom <paramref name="fits"/> is true.</summary>
    public CastMember? Latest(Func<CastMember, bool> fits)
    {
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - Reach; i--)
            if (fits(seen[i].Actor)) return seen[i].Actor;
        return null;
    }

    /// <summary>
    /// The antecedent of a pronoun in a sentence: its sentence's subject, else the subject or speaker of the sentence before,
    /// else whoever was mentioned last.
    /// </summary>
    public CastMember? Antecedent(int sentence, bool startsSentence, Func<CastMember, bool> fits)
    {
        CastMember? subject = null, other = null;
        var subjectSentence = -1;
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - Reach; i--)
        {
            var mention = seen[i];
            if (!fits(mention.Actor)) continue;
            other ??= mention.Actor;
            if (!mention.IsSubject || (startsSentence && mention.Sentence == sentence)) continue;
            if (subject is not null && mention.Sentence < subjectSentence) break;
            if (sentence - mention.Sentence > 2 && subject is null) break;
            (subject, subjectSentence) = (mention.Actor, mention.Sentence);
            if (mention.Sentence < sentence) break;
        }

        return subject ?? other;
    }

    public static bool Fits(CastMember actor, string pronoun) => pronoun switch
    {
        "he" or "him" or "his" => actor.Kind == ActorKind.Person && actor.Gender != Gender.Female || IsSinglePerson(actor),
        "she" or "her" => actor.Kind == ActorKind.Person && actor.Gender != Gender.Male || IsSinglePerson(actor),
        "it" or "its" => actor.Kind is ActorKind.Organization or ActorKind.State,
        _ => actor.IsPlural || actor.Kind is ActorKind.Group,
    };

    private static bool IsSinglePerson(CastMember actor) => actor.Kind == ActorKind.Unnamed && !actor.IsPlural;
}
