namespace StatementTracker.Model;

/// <summary>Somebody or something that speaks: one identity over all articles.</summary>
public sealed class Actor : Entity
{
    /// <summary>Unique among all actors ever, lower-case ASCII words joined by hyphens.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required ActorKind Kind { get; set; }

    /// <summary>
    /// What decides identity: <c>person:elena marek</c>, <c>state:ru</c>, <c>organization:kremlin</c>; for an actor that exists
    /// only inside one article (unnamed sources, indefinite groups) the key names the article. Unique among standing actors.
    /// </summary>
    public required string IdentityKey { get; set; }

    /// <summary>Popolo's <c>other_names</c>: "Moscow" of Russia, "Kyiv" of Ukraine.</summary>
    public List<string> OtherNames { get; set; } = [];

    /// <summary>The body this one is an organ of ("Kremlin" of Russia). Nothing rolls up by default.</summary>
    public Guid? PartOfId { get; set; }

    public Actor? PartOf { get; set; }

    /// <summary>The actor this duplicate was folded into; its id and slug then redirect there.</summary>
    public Guid? MergedIntoId { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>The article an article-bound actor belongs to; such an actor binds no body.</summary>
    public Guid? ArticleId { get; set; }

    /// <summary>True once a person created or corrected it: extraction then never changes or closes it.</summary>
    public bool Curated { get; set; }

    public List<ActorName> Names { get; } = [];
}

/// <summary>One name under which an actor is found, normalised for linking.</summary>
public sealed class ActorName
{
    public long Id { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>The name case-folded, without marks, titles and punctuation: what a mention's key is compared with.</summary>
    public required string Key { get; init; }
}

/// <summary>A slug that once named an actor and still leads to it.</summary>
public sealed class ActorSlug
{
    public required string Slug { get; init; }

    public required Guid ActorId { get; set; }
}
