namespace StatementTracker.Model;

/// <summary>
/// The part of the record one write works on: what it changes and what that touches, held in memory. Linking reads and changes it
/// and does no I/O; storage fills it by <see cref="RecordKeys"/> and saves it.
/// </summary>
public sealed class Record
{
    /// <summary>Articles whose text or date a stage needs; not every statement's article is here.</summary>
    public Dictionary<Guid, Article> Articles { get; } = [];

    public Dictionary<Guid, ArticleActor> ArticleActors { get; } = [];

    public Dictionary<Guid, Actor> Actors { get; } = [];

    public Dictionary<Guid, Statement> Statements { get; } = [];

    public Dictionary<Guid, Reference> References { get; } = [];

    /// <summary>The whole codebook as it stands.</summary>
    public Dictionary<Guid, Issue> Issues { get; } = [];

    /// <summary>Open positions, reported ones included.</summary>
    public Dictionary<Guid, Position> Positions { get; } = [];

    public Dictionary<Guid, EditorPosition> EditorPositions { get; } = [];

    /// <summary>What this write has changed so far; each stage reads the part it must derive anew and adds what it changes itself.</summary>
    public RecordChanges Changes { get; } = new();

    /// <summary>The recording time of this write, from the ledger (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What was asked for so far, found or not.</summary>
    public RecordKeys Loaded { get; } = new();

    /// <summary>New entities to store.</summary>
    public List<object> Created { get; } = [];

    /// <summary>Derived rows to delete (never versioned entities).</summary>
    public List<object> Deleted { get; } = [];
}

/// <summary>What a write has changed, and so what must be derived anew.</summary>
public sealed class RecordChanges
{
    /// <summary>Article actors to link (again).</summary>
    public HashSet<Guid> ArticleActors { get; } = [];

    /// <summary>Name keys whose bearers may have changed: an actor was created, renamed, merged, split or removed.</summary>
    public HashSet<string> NameKeys { get; } = [];

    /// <summary>Actors whose label (name, slug, kind) changed.</summary>
    public HashSet<Guid> Actors { get; } = [];

    /// <summary>Statements to tag again: new ones, corrected words, or a changed codebook.</summary>
    public HashSet<Guid> Tags { get; } = [];

    /// <summary>Statements whose speakers, time, act, stances, review or removal changed.</summary>
    public HashSet<Guid> Statements { get; } = [];

    /// <summary>References to link again.</summary>
    public HashSet<Guid> References { get; } = [];

    /// <summary>Actor and issue pairs whose positions must be derived anew.</summary>
    public HashSet<(Guid Actor, Guid Issue)> Positions { get; } = [];
}

/// <summary>What a stage still needs in memory; storage loads it all, with what belongs to it.</summary>
public sealed class RecordKeys
{
    /// <summary>Article actors with this name key or family key, and actors with this name.</summary>
    public HashSet<string> NameKeys { get; } = [];

    /// <summary>Actors standing under these identity keys.</summary>
    public HashSet<string> IdentityKeys { get; } = [];

    /// <summary>Actors by id.</summary>
    public HashSet<Guid> Actors { get; } = [];

    /// <summary>All article actors of these articles, with the articles.</summary>
    public HashSet<Guid> Articles { get; } = [];

    /// <summary>Statements by id, with speakers, stances and their outgoing and incoming references.</summary>
    public HashSet<Guid> Statements { get; } = [];

    /// <summary>All statements these actors made or that were made for them, with all that belongs to a statement.</summary>
    public HashSet<Guid> StatementsOfActors { get; } = [];

    /// <summary>Unresolved, ambiguous or resolved references that aim at these actors.</summary>
    public HashSet<Guid> ReferencesToActors { get; } = [];

    /// <summary>Open positions and editor positions of these actors.</summary>
    public HashSet<Guid> PositionsOfActors { get; } = [];

    public bool IsEmpty => NameKeys.Count + IdentityKeys.Count + Actors.Count + Articles.Count + Statements.Count
        + StatementsOfActors.Count + ReferencesToActors.Count + PositionsOfActors.Count == 0;

    /// <summary>What is here and not in the other.</summary>
    public RecordKeys Except(RecordKeys other)
    {
        var rest = new RecordKeys();
        rest.Add(this);
        rest.NameKeys.ExceptWith(other.NameKeys);
        rest.IdentityKeys.ExceptWith(other.IdentityKeys);
        rest.Actors.ExceptWith(other.Actors);
        rest.Articles.ExceptWith(other.Articles);
        rest.Statements.ExceptWith(other.Statements);
        rest.StatementsOfActors.ExceptWith(other.StatementsOfActors);
        rest.ReferencesToActors.ExceptWith(other.ReferencesToActors);
        rest.PositionsOfActors.ExceptWith(other.PositionsOfActors);
        return rest;
    }

    public void Add(RecordKeys other)
    {
        NameKeys.UnionWith(other.NameKeys);
        IdentityKeys.UnionWith(other.IdentityKeys);
        Actors.UnionWith(other.Actors);
        Articles.UnionWith(other.Articles);
        Statements.UnionWith(other.Statements);
        StatementsOfActors.UnionWith(other.StatementsOfActors);
        ReferencesToActors.UnionWith(other.ReferencesToActors);
        PositionsOfActors.UnionWith(other.PositionsOfActors);
    }
}

/// <summary>One stage of linking: says what it needs until that is nothing, then runs.</summary>
/// <param name="Name">For logs and errors.</param>
/// <param name="Needs">What is still missing; given the keys loaded so far.</param>
/// <param name="Run">Changes the record.</param>
public sealed record LinkingStage(string Name, Func<Record, RecordKeys> Needs, Action<Record> Run);
