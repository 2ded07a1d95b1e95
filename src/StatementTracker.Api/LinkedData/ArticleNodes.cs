using System.Text.Json.Nodes;
using StatementTracker.Queries;

namespace StatementTracker.Api.LinkedData;

/// <summary>An article as schema.org's NewsArticle; its annotations are where its words are marked.</summary>
internal static class ArticleNodes
{
    public static JsonObject Of(ArticleResponse article, Iris iris) => Node.Of(
        ("@context", Vocabulary.Context()),
        ("@id", iris.Article(article.Id)),
        ("@type", Node.Types("NewsArticle", "prov:Entity")),
        ("headline", article.Title),
        ("publisher", article.Publisher is { } outlet ? Node.Of(("@type", "Organization"), ("name", outlet)) : null),
        ("url", article.Url is { } url ? Node.Ref(url) : null),
        ("datePublished", Node.Instant(article.PublishedAt)),
        ("articleBody", article.Text),
        ("identifier", Node.Of(("@type", "PropertyValue"), ("propertyID", "SHA-256"), ("value", article.TextHash))),
        ("sdDatePublished", Node.Instant(article.CreatedAt)),
        ("subjectOf", Node.Ref(iris.Annotations(article.Id))));
}
