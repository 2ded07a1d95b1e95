namespace StatementTracker.Api.Explorer.Pages;

/// <summary>What every page has around its content.</summary>
/// <param name="Title">What it shows, for its tab and its first heading.</param>
/// <param name="Origin">Scheme and host as the client knows them: where a copied command must go.</param>
/// <param name="Section">The entry of the navigation it belongs to, or null.</param>
/// <param name="Twins">The same as JSON, the main one first; none for forms.</param>
public sealed record PageFrame(string Title, string Origin, Section? Section, IReadOnlyList<JsonTwin> Twins)
{
    /// <summary>What was looked for, to stand in the search field again.</summary>
    public string? Search { get; init; }

    public static PageFrame Of(HttpRequest request, string title, Section? section, params IReadOnlyList<JsonTwin> twins)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(title, $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}", section, twins);
    }
}

/// <param name="Label">What of the page it holds: "the article".</param>
/// <param name="Path">Its path and query, encoded.</param>
public sealed record JsonTwin(string Label, string Path);

/// <summary>The entries of the navigation.</summary>
public enum Section { Articles, Actors, Issues, Review, Add }
