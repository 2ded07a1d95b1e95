using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>Turns validated requests into what queries take.</summary>
internal static class NetworkReading
{
    public static async Task<NetworkFilter> FilterAsync(this NetworkRequest request, Without? without, Naming naming, CancellationToken cancellationToken) => new(
        await naming.IssuesOfFilterAsync(request.Issue, cancellationToken),
        await naming.ActorsOfFilterAsync(request.Actor, cancellationToken),
        request.Kind ?? [],
        request.From?.Start,
        request.To?.End,
        request.Date ?? NetworkDate.Publication,
        request.Undated ?? Undated.LeaveOut,
        without,
        request.Reports ?? ReportCounting.Once);

    public static async Task<CodedFilter> CodedAsync(this CodedNetworkRequest request, Without? without, Naming naming, CancellationToken cancellationToken) => new(
        await request.FilterAsync(without, naming, cancellationToken),
        new CodingRules(
            request.Basis ?? CodingRules.Usual.Bases,
            request.Stance ?? CodingRules.Usual.Stances,
            request.Implied ?? ImpliedStances.Include),
        request.Duplicates ?? DuplicateRule.Include);

    public static async Task<DeferralFilter> DeferralsAsync(this DeferenceNetworkRequest request, Without? without, Naming naming, CancellationToken cancellationToken) => new(
        await request.FilterAsync(without, naming, cancellationToken),
        request.Type ?? DeferralFilter.Usual,
        request.Duplicates ?? DuplicateRule.Include);

    public static NetworkExtent Extent(this NetworkRequest request) => new(
        request.Isolates ?? Isolates.Active,
        request.MinWeight ?? 0,
        request.MostActors ?? NetworkExtent.UsualActors,
        request.MostEdges ?? NetworkExtent.UsualEdges);

    public static async Task<NetworkFilter> FilterAsync(this ActorDeferenceRequest request, Without? without, Naming naming, CancellationToken cancellationToken) => new(
        await naming.IssuesOfFilterAsync(request.Issue, cancellationToken),
        Actors: [],
        Kinds: [],
        request.From?.Start,
        request.To?.End,
        request.Date ?? NetworkDate.Publication,
        Undated.Include,
        without,
        request.Reports ?? ReportCounting.Once);
}
