namespace StatementTracker.Benchmarks.DataSets;

/// <summary>How much a data set holds. Exact, but for the eight states that everybody belongs to.</summary>
internal sealed record DataSetSize(int Statements, int Articles, int Actors, int Issues, int References)
{
    private const int Full = 1_000_000;
    private const int MostIssues = 500;

    /// <summary>In the proportions of the full size: 100,000 articles, 50,000 actors, 500 issues and 300,000 references for a million statements.</summary>
    public static DataSetSize Of(int statements) => new(
        statements,
        Math.Max(1, statements / 10),
        Math.Max(Community.Actors, statements / 20),
        Math.Clamp(statements / 100, 10, MostIssues),
        statements * 3 / 10);

    public static DataSetSize Read(Options options)
    {
        var size = Of(options.Number("--statements") ?? Full);
        return size with
        {
            Articles = options.Number("--articles") ?? size.Articles,
            Actors = options.Number("--actors") ?? size.Actors,
            Issues = options.Number("--issues") ?? size.Issues,
            References = options.Number("--references") ?? size.References,
        };
    }

    public int Communities => Math.Max(1, Actors / Community.Actors);
}
