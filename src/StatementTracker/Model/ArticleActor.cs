namespace StatementTracker.Model;

/// <summary>
/// One actor as one article presents it: all mentions that co-refer. Linking decides which <see cref="Actor"/> it is,
/// and decides anew when an article or a correction brings better knowledge.
/// </summary>
public sealed class ArticleActor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ArticleId { get; init; }

    /// <summary>The position in the article's draft.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The fullest name the article gives.</summary>
    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>The normalised name, compared with <see cref="ActorName.Key"/>.</summary>
    public required string NameKey { get; init; }

    /// <summary>For a person, the normalised family name; else null. A mention with nothing else is partial.</summary>
    public string? FamilyKey { get; init; }

    /// <summary>The entry of the gazetteer the name is in, such as <c>state:ru</c> or <c>organization:kremlin</c>.</summary>
    public string? GazetteerKey { get; init; }

    /// <summary>True for unnamed sources and indefinite groups: one actor an article.</summary>
    public required bool ArticleBound { get; init; }

    /// <summary>The fullest role the article gives, as worded: "Russian Foreign Minister".</summary>
    public string? Role { get; init; }

    /// <summary>The ordinal of the body the role is of, or null.</summary>
    public int? BodyOrdinal { get; init; }

    /// <summary>The ordinal of the body this one is an organ of, or null.</summary>
    public int? PartOfOrdinal { get; init; }

    /// <summary>The identity key of the state its role or body belongs to, or null: tells namesakes apart.</summary>
    public string? StateKey { get; init; }

    /// <summary>The office and its body ("foreign minister@named:velmara"), or null: a bare title means its holder.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Other names the article or the gazetteer gives.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];

    /// <summary>A hash of everything the article says of who this is, for actors that may be in several articles: mentions that share it are linked alike.</summary>
    public string? DescriptionKey { get; init; }

    public Guid? ActorId { get; set; }

    public LinkState Link { get; set; } = LinkState.Unresolved;

    /// <summary>Actors it may be, where <see cref="Link"/> is ambiguous.</summary>
    public IReadOnlyList<Guid> Candidates { get; set; } = [];

    /// <summary>True once a person chose the actor: linking then leaves it.</summary>
    public bool Curated { get; set; }
}
