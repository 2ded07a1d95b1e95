using StatementTracker.Linking.Issues;
using StatementTracker.Model;

namespace StatementTracker.Linking.References;

/// <summary>
/// Decides which earlier statement a reference means. It scores every standing statement of the named speaker, so a target that
/// arrives later resolves it and an equally good one makes it ambiguous, in whichever order they come.
/// </summary>
public static class ReferenceLinker
{
    /// <summary>Two targets closer than this are equally good.</summary>
    private const double Margin = 0.05;

    private const int MostCandidates = 10;

    public static readonly LinkingStage Stage = new("references", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.ReferencesToActors.UnionWith(Voices(record));
        var affected = Affected(record).ToList();
        if (affected.Count == 0) return needs;
        var codebook = IssueTagging.CodebookOf(record);
        foreach (var reference in affected)
        {
            needs.Statements.Add(reference.FromId);
            if (reference.ToId is { } to) needs.Statements.Add(to);
            if (reference.TargetActorId is not { } target) continue;
            var issues = TopicOf(record, codebook, reference);
            foreach (var issue in issues.SelectMany(codebook.DescendantsOf).Concat(issues)) needs.Pairs.Add((target, issue));
            if (reference.TargetArticleActorId is { } mention) needs.StatementsOfArticleActors.Add(mention);
            if (issues.Count == 0) needs.StatementsOfActors.Add(target);
        }

        return needs;
    }

    private static void Run(Record record)
    {
        var affected = Affected(record).OrderBy(r => r.Id).ToList();
        if (affected.Count == 0) return;
        var codebook = IssueTagging.CodebookOf(record);
        foreach (var reference in affected) Link(record, codebook, reference);
    }

    /// <summary>References that changed, and those that may mean a statement that changed.</summary>
    private static IEnumerable<Reference> Affected(Record record)
    {
        if (record.Asked is not null) return record.References.Values.Where(r => r is { IsRemoved: false, Curated: false } && LostTarget(record, r));
        var actors = Voices(record);
        return record.References.Values.Where(r => r is { IsRemoved: false, Curated: false } && (record.Changes.References.Contains(r.Id)
            || record.Changes.Statements.Contains(r.FromId)
            || (r.ToId is { } to && record.Changes.Statements.Contains(to))
            || (r.TargetActorId is { } target && actors.Contains(target))));
    }

    private static bool LostTarget(Record record, Reference reference) =>
        !record.Changes.Statements.Contains(reference.FromId)
        && (record.Changes.Statements.Contains(reference.ToId ?? Guid.Empty) || reference.Candidates.Any(c => record.Changes.Statements.Contains(c.StatementId)));

    /// <summary>The actors whose statements changed, those who lost one included.</summary>
    private static HashSet<Guid> Voices(Record record) => record.Asked is not null
        ? []
        : [.. record.Changes.Statements.Select(id => record.Statements.GetValueOrDefault(id)).OfType<Statement>().SelectMany(s => s.StandsFor()), .. record.Changes.FormerSpeakers];

    private static void Link(Record record, Codebook codebook, Reference reference)
    {
        var (state, to, candidates) = Decide(record, codebook, reference);
        if (reference.State == state && reference.ToId == to && reference.Candidates.SequenceEqual(candidates)) return;
        if (reference.ToId != to)
        {
            record.Changes.Statements.Add(reference.FromId);
            if (reference.ToId is { } former) record.Changes.Statements.Add(former);
            if (to is { } target) record.Changes.Statements.Add(target);
        }

        reference.State = state;
        reference.ToId = to;
        reference.Candidates = candidates;
        record.Changes.References.Add(reference.Id);
    }

    private static (LinkState State, Guid? To, IReadOnlyList<ReferenceCandidate> Candidates) Decide(Record record, Codebook codebook, Reference reference)
    {
        if (reference.TargetActorId is not { } target || !record.Statements.TryGetValue(reference.FromId, out var from)) return (LinkState.Unresolved, null, []);
        var topic = TopicOf(record, codebook, reference);
        var scored = record.Statements.Values
            .Where(s => s.StandsFor().Contains(target))
            .Select(s => (Statement: s, Score: ReferenceFit.Score(codebook, reference, from, s, topic)))
            .Where(c => c.Score > 0)
            .GroupBy(c => c.Statement.UtteranceId)
            .Select(Best)
            .GroupBy(c => c.Statement.ContentKey)
            .Select(Best)
            .GroupBy(c => (c.Statement.ArticleId, Sides(c.Statement, topic)))
            .SelectMany(OfOneOccasion)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal)
            .Take(MostCandidates)
            .ToList();
        if (scored.Count == 0) return (LinkState.Unresolved, null, []);
        if (scored.Count == 1 || scored[0].Score - scored[1].Score >= Margin) return (LinkState.Resolved, scored[0].Statement.Id, []);
        return (LinkState.Ambiguous, null, [.. scored.Select(c => new ReferenceCandidate(c.Statement.Id, Math.Round(c.Score, 3)))]);
    }

    /// <summary>Of several reports of one utterance, the one that fits best stands for it; of equals, the same one in every order of arrival.</summary>
    private static (Statement Statement, double Score) Best(IEnumerable<(Statement Statement, double Score)> reports) =>
        reports.OrderByDescending(c => c.Score).ThenBy(c => c.Statement.SortAt).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal).First();

    /// <summary>One article's reports of one speaker on one side are of one occasion, unless it dates them apart.</summary>
    private static IEnumerable<(Statement Statement, double Score)> OfOneOccasion(IEnumerable<(Statement Statement, double Score)> reports)
    {
        var list = reports.ToList();
        return list.Select(c => c.Statement.SaidAt.Earliest).OfType<DateTimeOffset>().Distinct().Count() > 1 ? list : [Best(list)];
    }

    private static string Sides(Statement statement, HashSet<Guid> topic) =>
        string.Join(' ', ReferenceFit.OwnSides(statement).Where(s => topic.Contains(s.IssueId)).OrderBy(s => s.IssueId).Select(s => $"{s.IssueId:N}{s.Stance}"));

    /// <summary>The issues that the words of the reference name, with those broader.</summary>
    internal static HashSet<Guid> IssuesNamed(Codebook codebook, Reference reference)
    {
        HashSet<Guid> issues = [];
        foreach (var phrase in reference.Topic.Select(t => t.Exact).Append(reference.Paraphrase ?? ""))
            issues.UnionWith(IssueTagger.IssuesOf(codebook, phrase));
        foreach (var issue in issues.ToList()) issues.UnionWith(codebook.AncestorsOf(issue));
        return issues;
    }

    /// <summary>The issues the reference is about: what its statement is tagged with, and what the paraphrase names.</summary>
    private static HashSet<Guid> TopicOf(Record record, Codebook codebook, Reference reference)
    {
        HashSet<Guid> issues = record.Statements.TryGetValue(reference.FromId, out var from) ? [.. from.Stances.Where(s => s.Tagged || s.Curated).Select(s => s.IssueId)] : [];
        foreach (var issue in issues.ToList()) issues.UnionWith(codebook.AncestorsOf(issue));
        issues.UnionWith(IssuesNamed(codebook, reference));
        return issues;
    }
}
