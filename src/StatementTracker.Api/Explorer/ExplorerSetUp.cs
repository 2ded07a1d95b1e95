using StatementTracker.Api.Articles;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer;

internal static class ExplorerSetUp
{
    /// <summary>Registers what pages need beside the queries that the API has.</summary>
    public static void AddExplorer(this IServiceCollection services) => services.AddScoped<HtmlPages>().AddScoped<ArticleLists>().AddScoped<DuplicateQueries>();
}
