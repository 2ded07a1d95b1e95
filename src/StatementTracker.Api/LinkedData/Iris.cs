namespace StatementTracker.Api.LinkedData;

/// <summary>
/// What resources are called in linked data: their paths, resolved against where the document was read (RFC 3986, 5.1), so that an answer
/// is the same under whatever name the service is reached.
/// </summary>
/// <param name="pathBase">What the paths of the service begin with.</param>
internal sealed class Iris(PathString pathBase)
{
    private string Root => $"{pathBase}/api/v1";

    public string Article(Guid id) => $"{Root}/articles/{id}";

    public string Annotations(Guid article) => $"{Article(article)}/annotations";

    public string Statement(Guid id) => $"{Root}/statements/{id}";

    public string Reference(Guid id) => $"{Root}/references/{id}";

    public string Actor(Guid id) => $"{Root}/actors/{id}";

    public string Issue(Guid id) => $"{Root}/issues/{id}";

    public string Position(Guid id) => $"{Root}/positions/{id}";
}
