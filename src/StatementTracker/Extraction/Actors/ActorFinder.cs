using StatementTracker.Extraction.Mentions;

namespace StatementTracker.Extraction.Actors;

/// <summary>Decides which words mean the same actor: first the names, then, in reading order, what looks back to them.</summary>
internal static class ActorFinder
{
    public static Reading Read(Reading reading)
    {
        var cast = new Cast(StateNames.Read(reading));
        var sources = new SourceResolver(reading, cast, NamedActors.Read(reading, cast));
        var mentions = sources.Resolve();
        return reading with
        {
            Actors = [.. cast.Members.Select(member => Draft(reading, member))],
            Mentions = [.. mentions],
            Roles = [.. cast.Members.Select(member => member.Role)],
        };
    }

    private static ActorDraft Draft(Reading reading, CastMember member) => new(
        member.Name, member.Kind, member.FamilyName, member.GazetteerKey, member.ArticleBound,
        member.Role is { } role ? reading.Span(role.Words).Exact : null, member.Body?.Index, member.Capacity, member.PartOf?.Index,
        [.. member.OtherNames], [.. member.Mentions.Distinct().OrderBy(words => words.First).Select(words => reading.Span(words))]);
}
