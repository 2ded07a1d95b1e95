using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Turns validated requests into what queries and curation take.</summary>
internal static class PositionReading
{
    public static PositionFilter Read(this PositionWindowRequest request) => new(
        Stance: request.Stance,
        Basis: request.Basis,
        AsOf: request.AsOf?.End,
        KnownAt: request.KnownAt?.End,
        IncludeReported: request.Include == PositionExtra.Reported);

    public static async Task<EditorPositionInput> ReadAsync(this PositionRequest request, Naming naming, CancellationToken cancellationToken) => new(
        await naming.ActorOfBodyAsync("actor", request.Actor!, cancellationToken),
        await naming.IssueOfBodyAsync("issue", request.Issue!, cancellationToken),
        request.Stance!.Value,
        request.Conditional ?? false,
        request.StatementId,
        request.EffectiveFrom,
        request.EffectiveTo,
        request.Note);

    public static EditorPositionPatch Read(this PositionPatchRequest request) => new()
    {
        Stance = request.Stance.Select(stance => stance!.Value),
        Conditional = request.Conditional.Select(conditional => conditional ?? false),
        StatementId = request.StatementId,
        EffectiveFrom = request.EffectiveFrom,
        EffectiveTo = request.EffectiveTo,
        Note = request.Note,
    };
}
