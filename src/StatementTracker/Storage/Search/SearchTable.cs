namespace StatementTracker.Storage.Search;

/// <summary>What a full-text index is of. Its rows are of standing records only: what is removed leaves it in the same transaction.</summary>
public sealed class SearchTable
{
    /// <summary>The content of statements.</summary>
    public static readonly SearchTable Statements = new("statement_search", hasHeading: false);

    /// <summary>Titles and texts of articles; a word of the title counts for ten.</summary>
    public static readonly SearchTable Articles = new("article_search", hasHeading: true);

    private SearchTable(string name, bool hasHeading) => (Name, HasHeading) = (name, hasHeading);

    internal string Name { get; }

    /// <summary>True where a heading is searched too, apart from the body: no phrase runs from one into the other.</summary>
    internal bool HasHeading { get; }
}

/// <summary>A record the index holds, or none any longer.</summary>
internal sealed record SearchDocument
{
    public required Guid Id { get; init; }

    /// <summary>Empty where it has none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Null takes it out of the index.</summary>
    public required string? Body { get; init; }
}

/// <summary>A record that a query finds.</summary>
public sealed class SearchHit
{
    public Guid Id { get; init; }

    /// <summary>The higher, the better it fits; what it is compared with is this database's other records.</summary>
    public double Rank { get; init; }

    /// <summary>Orders hits of one rank: what was indexed last has the highest.</summary>
    public long Key { get; init; }
}
