using Microsoft.EntityFrameworkCore;
using StatementTracker.Benchmarks.News;
using StatementTracker.Ingestion;
using StatementTracker.Linking;
using StatementTracker.Linking.Actors;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>
/// Writes articles as the service does, with its own mapping, linking and stamping, and keeps the rows in memory instead of saving
/// them: what comes out is what the service would have stored, only faster.
/// </summary>
internal sealed class Chronicle(TrackerDbContext context, IReadOnlyList<Issue> issues)
{
    /// <summary>Several articles share a write, so that positions have a history and a large data set stays a matter of minutes.</summary>
    private const int WritesOfCommunity = 4;

    private const int FirstOfCommunities = 2;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Ledger ledger = new();
    private readonly Dictionary<Guid, Issue> codebook = issues.ToDictionary(issue => issue.Id);
    private long numbered;

    public Ledger Ledger => ledger;

    /// <summary>The codebook, and one article that names every state.</summary>
    public IReadOnlyList<object> Open()
    {
        var rows = Write(
            [],
            record =>
            {
                record.Created.AddRange(issues);
                var page = new Page();
                var drafts = InventedCountry.All.Select(country => new StatementTracker.Extraction.ActorDraft(
                    country.Name, ActorKind.State, null, null, false, null, null, Capacity.Personal, null, [country.Capital],
                    [page.Write(page.Here == 0 ? "The states of the world: " : ", ").Mark(country.Name)])).ToList();
                var article = new Article { Text = page.Text, TextHash = new string('0', 64), Title = "The states of the world", SourceKey = "" };
                new DraftMapper(record, article, new(drafts, [], [])).Map();
            });
        context.ChangeTracker.Clear();
        return rows;
    }

    /// <summary>All rows of one community, as they are after its last write. Communities are written in the order of their numbers; others may be written elsewhere.</summary>
    /// <param name="community">Who speaks.</param>
    /// <param name="size">Of the data set.</param>
    /// <param name="weight">Its share of the statements: from and to, of all.</param>
    /// <param name="states">As <see cref="Open"/> made them.</param>
    public IReadOnlyList<object> Write(Community community, DataSetSize size, (int From, int To, int All) weight, IReadOnlyList<Actor> states)
    {
        while (ledger.Sequence < FirstOfCommunities - 1 + (community.Number * WritesOfCommunity)) ledger.Advance(Start.AddSeconds(ledger.Sequence));
        int Share(int total) => (int)((long)total * weight.To / weight.All) - (int)((long)total * weight.From / weight.All);
        // The first article is the one that names the states.
        var told = new Story(community).Tell(Share(size.Articles - 1), Share(size.Statements), Share(size.References)).ToList();
        var state = CopyOf(states.Single(s => s.Name == community.Country.Name));
        context.Attach(state);

        var rows = new List<object>();
        Record? before = null;
        foreach (var articles in told.Chunk(Math.Max(1, (told.Count + WritesOfCommunity - 1) / WritesOfCommunity)))
        {
            var written = Write(
                before is null ? [] : [before],
                record =>
                {
                    record.Actors.TryAdd(state.Id, state);
                    foreach (var (article, draft) in articles) new DraftMapper(record, article, draft).Map();
                    before = record;
                });
            rows.AddRange(written);
        }

        if (context.Entry(state).State != EntityState.Unchanged) throw new InvalidOperationException($"{state.Name} changed.");
        var standing = rows.Where(row => context.Entry(row).State == EntityState.Unchanged).ToList();
        context.ChangeTracker.Clear();
        return standing;
    }

    /// <returns>The rows that are new with this write.</returns>
    private List<object> Write(IReadOnlyList<Record> before, Action<Record> work)
    {
        ledger.Advance(Start.AddSeconds(ledger.Sequence));
        var record = new Record { RecordedAt = ledger.RecordedAt };
        foreach (var issue in codebook) record.Issues.Add(issue.Key, issue.Value);
        foreach (var earlier in before) CarryOver(earlier, record);
        work(record);
        foreach (var stage in Relinking.Stages) stage.Run(record);
        RecordStamp.Apply(context, record, ledger);
        var added = context.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();

        // What the database would number is numbered here, for the tracker alone.
        foreach (var name in context.ChangeTracker.Entries<ActorName>().Where(e => e.State == EntityState.Added))
        {
            name.Property(n => n.Id).CurrentValue = ++numbered;
            name.Property(n => n.Id).IsTemporary = false;
        }

        context.ChangeTracker.AcceptAllChanges();
        return added;
    }

    private static void CarryOver(Record from, Record to)
    {
        foreach (var row in from.Articles) to.Articles.Add(row.Key, row.Value);
        foreach (var row in from.ArticleActors) to.ArticleActors.Add(row.Key, row.Value);
        foreach (var row in from.Actors) to.Actors.Add(row.Key, row.Value);
        foreach (var row in from.Statements) to.Statements.Add(row.Key, row.Value);
        foreach (var row in from.References) to.References.Add(row.Key, row.Value);
        foreach (var row in from.Positions.Where(p => p.Value.SupersededAt is null)) to.Positions.Add(row.Key, row.Value);
        foreach (var row in from.Shifts.Where(s => s.Value.SupersededAt is null)) to.Shifts.Add(row.Key, row.Value);
        to.SlugsInUse.UnionWith(from.SlugsInUse);
    }

    /// <summary>A state is shared by communities; each links to a copy of it, which stays as it was.</summary>
    private static Actor CopyOf(Actor state)
    {
        var copy = new Actor
        {
            Id = state.Id,
            Slug = state.Slug,
            Name = state.Name,
            Kind = state.Kind,
            IdentityKey = state.IdentityKey,
            OtherNames = [.. state.OtherNames],
            CreatedAt = state.CreatedAt,
            UpdatedAt = state.UpdatedAt,
            Version = state.Version,
        };
        copy.Names.AddRange(ActorKeys.NamesOf(copy.Kind, copy.Name, copy.OtherNames).Select((key, at) => new ActorName { Id = -1 - at, ActorId = copy.Id, Key = key }));
        return copy;
    }
}
