using StatementTracker.Extraction.Mentions;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Actors;

/// <summary>How a mention stands in its sentence, the weightier the greater.</summary>
internal enum Standing { Mentioned, Subject, Speaker }

/// <summary>Whom the text has spoken of lately, in the narrator's words: what pronouns and bare nouns look back to.</summary>
internal sealed class Recency
{
    /// <summary>How many mentions back an antecedent may lie.</summary>
    private const int Reach = 24;

    /// <summary>The same for "the ministry" and its kin.</summary>
    private const int FarReach = 200;

    /// <summary>How many sentences back a subject is preferred to a later mention.</summary>
    private const int NearSentences = 3;

    private readonly List<(CastMember Actor, int Sentence, Standing Standing)> seen = [];

    public void Add(CastMember actor, int sentence, Standing standing) => seen.Add((actor, sentence, standing));

    /// <summary>The latest of whom <paramref name="fits"/> is true.</summary>
    public CastMember? Latest(Func<CastMember, bool> fits)
    {
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - FarReach; i--)
            if (fits(seen[i].Actor)) return seen[i].Actor;
        return null;
    }

    /// <summary>
    /// The antecedent of a pronoun: its own sentence's speaker or subject or else any mention in it, unless the pronoun begins it; then
    /// the speaker, or else the first subject, of the sentences just before; then whoever was mentioned last.
    /// </summary>
    /// <param name="sentence">The pronoun's sentence.</param>
    /// <param name="startsSentence">Whether nothing in its sentence comes before it.</param>
    /// <param name="owns">True for "its" and its kin, which look to the nearest subject; a pronoun that is a subject looks to the speaker.</param>
    /// <param name="fits">Whether number and gender agree.</param>
    public CastMember? Antecedent(int sentence, bool startsSentence, bool owns, Func<CastMember, bool> fits)
    {
        CastMember? here = null, before = null, other = null;
        var (hereStanding, beforeStanding, beforeSentence) = (Standing.Mentioned, Standing.Mentioned, -1);
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - Reach; i--)
        {
            var (actor, at, standing) = seen[i];
            if (!fits(actor)) continue;
            other ??= actor;
            if (at == sentence && !startsSentence)
            {
                if (here is null || standing > hereStanding && !(owns && hereStanding > Standing.Mentioned)) (here, hereStanding) = (actor, standing);
            }
            else if (at < sentence && standing > Standing.Mentioned && sentence - at <= NearSentences && (before is null || (at == beforeSentence && standing >= beforeStanding)))
            {
                (before, beforeStanding, beforeSentence) = (actor, standing, at);
            }
        }

        return here ?? before ?? other;
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
