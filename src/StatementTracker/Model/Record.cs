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

    /// <summary>Open entries of the ledgers of positions.</summary>
    public Dictionary<Guid, PositionShift> Shifts { get; } = [];

    public Dictionary<Guid, EditorPosition> EditorPositions { get; } = [];

    /// <summary>What this write has changed so far; each stage reads the part it must derive anew and adds what it changes itself.</summary>
    public RecordChanges Changes { get; } = new();

    /// <summary>The recording time of this write, from the ledger (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What has been loaded so far; a need for it again is met.</summary>
    public RecordKeys Loaded { get; } = new();

    /// <summary>Slugs of actors in use, past ones included, for the stems asked for.</summary>
    public HashSet<string> SlugsInUse { get; } = [];

    /// <summary>Actors found to be supported by a standing article outside this record.</summary>
    public HashSet<Guid> Supported { get; } = [];

    /// <summary>
    /// Where set, nothing is written: only the positions of these pairs are asked for, and only references whose own target changed are
    /// linked anew.
    /// </summary>
    public IReadOnlyCollection<(Guid Actor, Guid Issue)>? Asked { get; init; }

    /// <summary>One standing mention of each description asked for, as it is linked; by <see cref="ArticleActor.DescriptionKey"/>.</summary>
    public Dictionary<string, ArticleActor> Twins { get; } = [];

    /// <summary>New entities to store.</summary>
    public List<object> Created { get; } = [];

    /// <summary>Derived rows to delete (never versioned entities).</summary>
    public List<object> Deleted { get; } = [];

    /// <summary>A record apart in which these pairs can be derived anew, and this one stays as it is.</summary>
    public Record Suppose(IReadOnlyCollection<(Guid Actor, Guid Issue)> asked)
    {
        var supposed = new Record { RecordedAt = RecordedAt, Asked = asked };
        foreach (var statement in Statements.Values) supposed.Statements.Add(statement.Id, statement.Copy());
        foreach (var reference in References.Values) supposed.References.Add(reference.Id, reference.Copy());
        foreach (var position in Positions.Values) supposed.Positions.Add(position.Id, position.Copy());
        foreach (var shift in Shifts.Values) supposed.Shifts.Add(shift.Id, shift.Copy());
        foreach (var actor in Actors.Values) supposed.Actors.Add(actor.Id, actor);
        foreach (var issue in Issues.Values) supposed.Issues.Add(issue.Id, issue);
        foreach (var asserted in EditorPositions.Values) supposed.EditorPositions.Add(asserted.Id, asserted);
        supposed.Loaded.Add(Loaded);
        return supposed;
    }
}

/// <summary>What a write has changed, and so what must be derived anew.</summary>
public sealed class RecordChanges
{
    /// <summary>Article actors to link (again).</summary>
    public HashSet<Guid> ArticleActors { get; } = [];

    /// <summary>Name keys whose bearers may have changed: an actor was created, renamed, merged, split or removed.</summary>
    public HashSet<string> NameKeys { get; } = [];

    /// <summary>Article actors whose link changed in this write.</summary>
    public HashSet<Guid> Links { get; } = [];

    /// <summary>Actors that lost a link, an article or a curated source and may be supported by nothing now.</summary>
    public HashSet<Guid> Orphans { get; } = [];

    /// <summary>Actors that a statement no longer is of: references that aimed at them may mean another one now.</summary>
    public HashSet<Guid> FormerSpeakers { get; } = [];

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

    /// <summary>A statement no longer speaks to an issue: whoever it counted for there is derived anew.</summary>
    public void Left(Statement statement, Guid issueId)
    {
        foreach (var speaker in statement.Speakers)
        {
            if (speaker.ActorId is { } actor) Positions.Add((actor, issueId));
            if (speaker.OnBehalfOfId is { } body) Positions.Add((body, issueId));
        }
    }
}

/// <summary>
/// What a stage needs in memory. Storage loads what <see cref="Record.Loaded"/> lacks of it, standing rows only (not removed, nor of
/// removed articles; merged actors are loaded), tracked, and asks again until nothing is missing.
/// </summary>
public sealed class RecordKeys
{
    /// <summary>Descriptions of article actors: one standing mention of each goes to <see cref="Record.Twins"/>, with its actor.</summary>
    public HashSet<string> Twins { get; } = [];

    /// <summary>Article actors with this name key, family key or title key, and actors with this name; with the actors they link to.</summary>
    public HashSet<string> NameKeys { get; } = [];

    /// <summary>Actors standing under these identity keys.</summary>
    public HashSet<string> IdentityKeys { get; } = [];

    /// <summary>Stems: all slugs of actors, past ones included, that are the stem or the stem with a number go to <see cref="Record.SlugsInUse"/>.</summary>
    public HashSet<string> Slugs { get; } = [];

    /// <summary>Actors by id, with those they were merged into and are part of.</summary>
    public HashSet<Guid> Actors { get; } = [];

    /// <summary>Those of these actors that an article actor outside the record's own links go to <see cref="Record.Supported"/>.</summary>
    public HashSet<Guid> SupportOf { get; } = [];

    /// <summary>The articles with all their article actors.</summary>
    public HashSet<Guid> Articles { get; } = [];

    /// <summary>Statements by id; a statement comes with speakers, stances, its outgoing and incoming references and the actors of all of them.</summary>
    public HashSet<Guid> Statements { get; } = [];

    /// <summary>Statements these article actors speak in or are spoken for in, and references that name them as target.</summary>
    public HashSet<Guid> StatementsOfArticleActors { get; } = [];

    /// <summary>All statements these actors made or that were made for them, and what editors assert of them.</summary>
    public HashSet<Guid> StatementsOfActors { get; } = [];

    /// <summary>References that aim at these actors, whatever their state.</summary>
    public HashSet<Guid> ReferencesToActors { get; } = [];

    /// <summary>Statements the actor made, or that were made for it, with a stance on the issue; open positions, ledger and editor positions of the pair.</summary>
    public HashSet<(Guid Actor, Guid Issue)> Pairs { get; } = [];

    /// <summary>All statements of these utterances.</summary>
    public HashSet<Guid> Utterances { get; } = [];

    /// <summary>Statements in like words that can be of the time.</summary>
    public HashSet<NearKey> NearKeys { get; } = [];

    public bool IsEmpty => Twins.Count + NameKeys.Count + IdentityKeys.Count + Slugs.Count + Actors.Count + SupportOf.Count + Articles.Count
        + Statements.Count + StatementsOfArticleActors.Count + StatementsOfActors.Count + ReferencesToActors.Count + Pairs.Count
        + Utterances.Count + NearKeys.Count == 0;

    public RecordKeys Except(RecordKeys other)
    {
        var rest = new RecordKeys();
        rest.Add(this);
        rest.Twins.ExceptWith(other.Twins);
        rest.NameKeys.ExceptWith(other.NameKeys);
        rest.IdentityKeys.ExceptWith(other.IdentityKeys);
        rest.Slugs.ExceptWith(other.Slugs);
        rest.Actors.ExceptWith(other.Actors);
        rest.SupportOf.ExceptWith(other.SupportOf);
        rest.Articles.ExceptWith(other.Articles);
        rest.Statements.ExceptWith(other.Statements);
        rest.StatementsOfArticleActors.ExceptWith(other.StatementsOfArticleActors);
        rest.StatementsOfActors.ExceptWith(other.StatementsOfActors);
        rest.ReferencesToActors.ExceptWith(other.ReferencesToActors);
        rest.Pairs.ExceptWith(other.Pairs);
        rest.Utterances.ExceptWith(other.Utterances);
        rest.NearKeys.ExceptWith(other.NearKeys);
        return rest;
    }

    public void Add(RecordKeys other)
    {
        Twins.UnionWith(other.Twins);
        NameKeys.UnionWith(other.NameKeys);
        IdentityKeys.UnionWith(other.IdentityKeys);
        Slugs.UnionWith(other.Slugs);
        Actors.UnionWith(other.Actors);
        SupportOf.UnionWith(other.SupportOf);
        Articles.UnionWith(other.Articles);
        Statements.UnionWith(other.Statements);
        StatementsOfArticleActors.UnionWith(other.StatementsOfArticleActors);
        StatementsOfActors.UnionWith(other.StatementsOfActors);
        ReferencesToActors.UnionWith(other.ReferencesToActors);
        Pairs.UnionWith(other.Pairs);
        Utterances.UnionWith(other.Utterances);
        NearKeys.UnionWith(other.NearKeys);
    }
}

/// <summary>One of <see cref="Statement.NearKeys"/>, and the time that the utterance can be of; a missing bound bounds nothing.</summary>
public readonly record struct NearKey(long Key, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>One stage of linking: says what it needs until nothing is missing, then runs. Both are pure but for the record they change.</summary>
/// <param name="Name">For logs and errors.</param>
/// <param name="Needs">Everything it needs by what is known so far.</param>
/// <param name="Run">Changes the record.</param>
public sealed record LinkingStage(string Name, Func<Record, RecordKeys> Needs, Action<Record> Run);
