using StatementTracker.Extraction.Mentions;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>Whom the text has spoken of lately, in the narrator's words: what pronouns and bare nouns look back to.</summary>
internal sealed class Recency
{
    /// <summary>How many mentions back an antecedent may lie.</summary>
    private const int Reach = 24;

    /// <summary>How many sentences back a subject is preferred to a later mention.</summary>
    private const int NearSentences = 3;

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
    /// The antecedent of a pronoun: its own sentence's subject or else any mention in it, unless the pronoun begins it; then the
    /// subject or speaker of the sentences just before; then whoever was mentioned last.
    /// </summary>
    public CastMember? Antecedent(int sentence, bool startsSentence, Func<CastMember, bool> fits)
    {
        CastMember? here = null, subject = null, other = null;
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - Reach; i--)
        {
            var mention = seen[i];
            if (!fits(mention.Actor)) continue;
            other ??= mention.Actor;
            if (mention.Sentence == sentence && startsSentence) continue;
            if (mention.Sentence == sentence)
            {
                if (mention.IsSubject) return mention.Actor;
                here ??= mention.Actor;
            }
            else if (mention.IsSubject && sentence - mention.Sentence <= NearSentences)
            {
                subject ??= mention.Actor;
            }
        }

        return here ?? subject ?? other;
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
