using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;

namespace StatementTracker.Api.Actors;

/// <summary>Turns validated requests into what curation takes.</summary>
internal static class ActorReading
{
    public static async Task<ActorInput> ReadAsync(this ActorRequest request, Naming naming, CancellationToken cancellationToken) => new(
        request.Name!,
        request.Kind!.Value,
        request.Slug,
        request.OtherNames ?? [],
        request.PartOf is { } body ? await naming.ActorOfBodyAsync("partOf", body, cancellationToken) : null);

    public static async Task<ActorPatch> ReadAsync(this ActorPatchRequest request, Naming naming, CancellationToken cancellationToken) => new()
    {
        Name = request.Name.Select(name => name!),
        Kind = request.Kind.Select(kind => kind!.Value),
        Slug = request.Slug.Select(slug => slug!),
        OtherNames = request.OtherNames.Select(names => names ?? []),
        PartOfId = await request.PartOf.SelectAsync(async body =>
            body is null ? (Guid?)null : await naming.ActorOfBodyAsync("partOf", body, cancellationToken)),
    };
}
