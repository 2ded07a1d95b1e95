using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;

namespace StatementTracker.Api.Issues;

/// <summary>Turns validated requests into what curation takes.</summary>
internal static class IssueReading
{
    public static async Task<IssueInput> ReadAsync(this IssueRequest request, Naming naming, CancellationToken cancellationToken) => new(
        request.Slug,
        request.Title!,
        request.Proposition!,
        request.Terms ?? [],
        request.Broader is { } broader ? await naming.IssueOfBodyAsync("broader", broader, cancellationToken) : null);

    public static async Task<IssuePatch> ReadAsync(this IssuePatchRequest request, Naming naming, CancellationToken cancellationToken) => new()
    {
        Slug = request.Slug.Select(slug => slug!),
        Title = request.Title.Select(title => title!),
        Proposition = request.Proposition.Select(proposition => proposition!),
        Terms = request.Terms.Select(terms => terms ?? []),
        BroaderId = await request.Broader.SelectAsync(async broader =>
            broader is null ? (Guid?)null : await naming.IssueOfBodyAsync("broader", broader, cancellationToken)),
    };
}
