using StatementTracker.Linking.Issues;
using StatementTracker.Model;

namespace StatementTracker.Linking;

/// <summary>Tags statements with the issues their own words are about; what a person set is left.</summary>
public static class IssueTagging
{
    public static readonly LinkingStage Stage = new("tags", Needs, Run);

    /// <summary>The codebook of a record, as linking reads it.</summary>
    public static Codebook CodebookOf(Record record) =>
        LatestCodebook.Of([.. record.Issues.Values.Where(i => !i.IsRemoved).Select(i => new CodebookIssue(i.Id, i.Slug, i.Title, i.Proposition, i.Terms, i.BroaderId))]);

    /// <summary>What the statement's own words are about, by this codebook.</summary>
    internal static IReadOnlyList<IssueTag> TagsOf(Record record, Codebook codebook, Statement statement) =>
        IssueTagger.Tag(codebook, Read(record, statement), record.Articles[statement.ArticleId].Text);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.Statements.UnionWith(record.Changes.Tags);
        foreach (var statement in Changed(record)) needs.Articles.Add(statement.ArticleId);
        return needs;
    }

    private static void Run(Record record)
    {
        if (record.Changes.Tags.Count == 0) return;
        var codebook = CodebookOf(record);
        foreach (var statement in Changed(record))
        {
            var tags = statement.IsRemoved ? [] : TagsOf(record, codebook, statement);
            if (Apply(record, statement, tags)) record.Changes.Statements.Add(statement.Id);
        }
    }

    private static IEnumerable<Statement> Changed(Record record) =>
        record.Changes.Tags.Select(id => record.Statements.GetValueOrDefault(id)).OfType<Statement>().OrderBy(s => s.TieBreaker, StringComparer.Ordinal);

    private static TaggedStatement Read(Record record, Statement statement) =>
        new(
            statement.Spans, statement.Cue, statement.Act, statement.Mode, statement.Occurrence, statement.Topic,
            [.. statement.Speakers.SelectMany(s => NamesOf(record, s.ActorId, s.ArticleActorId)).Distinct(StringComparer.Ordinal)],
            [.. statement.Speakers.SelectMany(s => NamesOf(record, s.OnBehalfOfId, s.BodyArticleActorId)).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string> NamesOf(Record record, Guid? actorId, Guid? articleActorId)
    {
        if (actorId is { } id && record.Actors.TryGetValue(id, out var actor)) return actor.OtherNames.Prepend(actor.Name);
        return articleActorId is { } local && record.ArticleActors.TryGetValue(local, out var mention) ? mention.OtherNames.Prepend(mention.Name) : [];
    }

    private static bool Apply(Record record, Statement statement, IReadOnlyList<IssueTag> tags)
    {
        var changed = false;
        foreach (var gone in statement.Stances.Where(s => s is { Tagged: true, Curated: false } && tags.All(t => t.IssueId != s.IssueId)).ToList())
        {
            statement.Stances.Remove(gone);
            record.Deleted.Add(gone);
            record.Changes.Left(statement, gone.IssueId);
            changed = true;
        }

        foreach (var tag in tags)
        {
            var stance = statement.Stances.FirstOrDefault(s => s.IssueId == tag.IssueId);
            if (stance is { Curated: true }) continue;
            if (stance is null)
            {
                stance = new StatementStance { StatementId = statement.Id, IssueId = tag.IssueId, Stance = tag.Stance, Basis = Basis.Own };
                statement.Stances.Add(stance);
                record.Created.Add(stance);
            }

            stance.Stance = tag.Stance;
            stance.Basis = Basis.Own;
            stance.Conditional = tag.Conditional;
            stance.Condition = tag.Condition;
            stance.Evidence = tag.Evidence;
            stance.ViaIssueId = tag.ViaIssueId;
            stance.Confidence = tag.Confidence;
            stance.ReferenceId = null;
            stance.Tagged = true;
            changed = true;
        }

        return changed;
    }
}
