using StatementTracker.Api.Http.Problems;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Finds what a path, a filter or a body names by id or slug, and says so where it names nothing.</summary>
public sealed class Naming(ActorQueries actors, IssueQueries issues, IHttpContextAccessor http)
{
    private const string Actors = "/actors/";

    /// <exception cref="MovedException">The actor is merged into another, or the slug is a former one.</exception>
    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<Guid> ActorOfPathAsync(string key, CancellationToken cancellationToken, DateTimeOffset? knownAt = null) =>
        await actors.ResolveAsync(key, knownAt, cancellationToken) switch
        {
            ActorResolution.Found found => found.Id,
            ActorResolution.MovedTo moved => throw new MovedException(PathWith(key, moved.Survivor)),
            _ => throw ProblemException.NotFound("actor"),
        };

    /// <summary>The actor of that name itself, also where it is merged into another.</summary>
    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<Guid> ActorItselfAsync(string key, CancellationToken cancellationToken) =>
        await actors.ResolveAsync(key, null, cancellationToken) switch
        {
            ActorResolution.Found found => found.Id,
            ActorResolution.MovedTo moved => moved.Asked,
            _ => throw ProblemException.NotFound("actor"),
        };

    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<Guid> IssueOfPathAsync(string key, CancellationToken cancellationToken, DateTimeOffset? knownAt = null) =>
        await issues.ResolveAsync(key, knownAt, cancellationToken) ?? throw ProblemException.NotFound("issue");

    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<Guid?> ActorOfFilterAsync(string? key, CancellationToken cancellationToken, DateTimeOffset? knownAt = null) =>
        key is null ? null : await FindActorAsync(key, knownAt, cancellationToken) ?? throw ProblemException.NotFound("actor");

    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<Guid?> IssueOfFilterAsync(string? key, CancellationToken cancellationToken, DateTimeOffset? knownAt = null) =>
        key is null ? null : await IssueOfPathAsync(key, cancellationToken, knownAt);

    /// <summary>Each once, in the order named; none where the filter is left out.</summary>
    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<IReadOnlyList<Guid>> ActorsOfFilterAsync(IReadOnlyList<string>? keys, CancellationToken cancellationToken, DateTimeOffset? knownAt = null)
    {
        var ids = new List<Guid>();
        foreach (var key in keys ?? []) ids.Add(await FindActorAsync(key, knownAt, cancellationToken) ?? throw ProblemException.NotFound("actor"));
        return [.. ids.Distinct()];
    }

    /// <summary>Each once, in the order named; none where the filter is left out.</summary>
    /// <exception cref="ProblemException">Nothing is named (404).</exception>
    public async Task<IReadOnlyList<Guid>> IssuesOfFilterAsync(IReadOnlyList<string>? keys, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var key in keys ?? []) ids.Add(await IssueOfPathAsync(key, cancellationToken));
        return [.. ids.Distinct()];
    }

    /// <exception cref="DomainRuleException">Nothing is named (422).</exception>
    public async Task<Guid> ActorOfBodyAsync(string field, string key, CancellationToken cancellationToken) =>
        await FindActorAsync(key, null, cancellationToken) ?? throw new DomainRuleException(field, "No actor is found by that id or slug.");

    /// <exception cref="DomainRuleException">Nothing is named (422).</exception>
    public async Task<Guid> IssueOfBodyAsync(string field, string key, CancellationToken cancellationToken) =>
        await issues.ResolveAsync(key, null, cancellationToken) ?? throw new DomainRuleException(field, "No issue is found by that id or slug.");

    private async Task<Guid?> FindActorAsync(string key, DateTimeOffset? knownAt, CancellationToken cancellationToken) =>
        await actors.ResolveAsync(key, knownAt, cancellationToken) switch
        {
            ActorResolution.Found found => found.Id,
            ActorResolution.MovedTo moved => moved.Survivor.Id,
            _ => null,
        };

    /// <summary>The request's path and query with the survivor in the place of the key: by slug if a slug was asked for, else by id.</summary>
    private string PathWith(string key, ActorLabel survivor)
    {
        var request = http.HttpContext!.Request;
        var path = (request.PathBase + request.Path).Value!;
        var at = path.IndexOf($"{Actors}{key}", StringComparison.Ordinal) + Actors.Length;
        return $"{path[..at]}{(Keys.IsId(key) ? survivor.Id : survivor.Slug)}{path[(at + key.Length)..]}{request.QueryString}";
    }
}
