namespace StatementTracker.Model;

/// <summary>An entry of the codebook: a proposition one can be for or against, and the terms that name it.</summary>
public sealed class Issue : Entity
{
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>The sentence a stance is for or against.</summary>
    public required string Proposition { get; set; }

    /// <summary>Phrases that name the issue; each matches in any grammatical form.</summary>
    public List<string> Terms { get; set; } = [];

    /// <summary>The broader issue: against the broad implies against this one; for the broad implies nothing.</summary>
    public Guid? BroaderId { get; set; }

    public Issue? Broader { get; set; }
}
