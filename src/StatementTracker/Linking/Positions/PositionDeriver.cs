using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Derives, for every actor and issue a write touched, where the actor stands; anything that rests on those is derived with them.</summary>
public static class PositionDeriver
{
    public static readonly LinkingStage Stage = new("positions", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.StatementsOfActors.UnionWith(record.Changes.Actors);
        needs.Statements.UnionWith(record.Changes.Statements);
        needs.Statements.UnionWith(record.References.Values.Where(r => record.Changes.Statements.Contains(r.FromId)).Select(r => r.ToId).OfType<Guid>());
        foreach (var statement in record.Statements.Values)
        {
            if (statement.WithinId is { } within) needs.Statements.Add(within);
        }

        var dirty = Dirty(record);
        needs.Pairs.UnionWith(dirty);
        foreach (var (actor, issue) in dirty)
        {
            needs.Actors.Add(actor);
            foreach (var claim in ClaimReader.Read(record, actor, issue))
            {
                foreach (var (reference, target) in AuthorityWalk.From(record, claim)) needs.Statements.Add(target.Id);
                if (AuthorityWalk.Authority(record, claim) is not { } authority) continue;
                needs.Pairs.Add((authority.Actor, issue));
            }
        }

        needs.Statements.UnionWith(record.References.Values.Where(r => r is { TakesBack: true, ToId: not null } && record.Statements.ContainsKey(r.ToId.Value)).Select(r => r.FromId));
        if (record.Asked is null) needs.Statements.UnionWith(Resting(record, dirty));

        return needs;
    }

    private static void Run(Record record)
    {
        var precedence = new Precedence(record);
        foreach (var (actor, issue) in Dirty(record).OrderBy(p => p.Actor).ThenBy(p => p.Issue))
        {
            var stands = record.Actors.TryGetValue(actor, out var who) && who is { IsRemoved: false, MergedIntoId: null }
                && record.Issues.TryGetValue(issue, out var what) && !what.IsRemoved;
            if (stands) Derive(record, precedence, actor, issue);
            else PositionRows.Replace(record, actor, issue, [], []);
        }
    }

    private static void Derive(Record record, Precedence precedence, Guid actor, Guid issue)
    {
        var editors = record.EditorPositions.Values.Where(e => e.ActorId == actor && e.IssueId == issue && !e.IsRemoved).ToList();
        var evidence = new PairEvidence(record, precedence, actor, issue);
        var timeline = new Timeline(record, evidence, editors, actor, issue);
        PositionRows.Replace(record, actor, issue, timeline.Derive(), new PositionLedger(record, evidence, actor, issue).Read(timeline));
    }

    /// <summary>Statements that may rest on what the pairs' actors said.</summary>
    private static IEnumerable<Guid> Resting(Record record, HashSet<(Guid Actor, Guid Issue)> pairs)
    {
        var actors = pairs.Select(p => p.Actor).ToHashSet();
        return record.References.Values
            .Where(r => r is { CarriesStance: true, ToId: not null } && record.Statements.TryGetValue(r.ToId.Value, out var target) && target.StandsFor().Any(actors.Contains))
            .Select(r => r.FromId);
    }

    /// <summary>The pairs a change touches, and those that rest on them by deferring.</summary>
    private static HashSet<(Guid Actor, Guid Issue)> Dirty(Record record)
    {
        if (record.Asked is { } asked) return [.. asked];
        var pairs = record.Changes.Positions.ToHashSet();
        pairs.UnionWith(record.EditorPositions.Values.Where(e => record.Changes.Actors.Contains(e.ActorId)).Select(e => (e.ActorId, e.IssueId)));
        var changed = record.Changes.Statements.ToHashSet();
        changed.UnionWith(record.Statements.Values.Where(s => s.Speakers.Any(p => IsRelabelled(record, p))).Select(s => s.Id));
        changed.UnionWith(record.References.Values.Where(r => r.ToId is not null && changed.Contains(r.FromId)).Select(r => r.ToId!.Value).ToList());
        changed.UnionWith(record.Statements.Values.Where(s => s.WithinId is { } within && changed.Contains(within)).Select(s => s.Id).ToList());
        foreach (var statement in changed.Select(id => record.Statements.GetValueOrDefault(id)).OfType<Statement>()) AddPairs(pairs, statement, null);

        var resting = record.References.Values.Where(r => r is { CarriesStance: true, ToId: not null }).ToLookup(r => r.ToId!.Value, r => r.FromId);
        var byActor = record.Statements.Values.SelectMany(s => s.Speakers, (s, p) => (s, p))
            .SelectMany(x => new[] { (x.p.ActorId, x.s), (x.p.OnBehalfOfId, x.s) })
            .Where(x => x.Item1 is not null).ToLookup(x => x.Item1!.Value, x => x.s);
        var open = new Queue<(Guid Actor, Guid Issue)>(pairs);
        while (open.TryDequeue(out var pair))
        {
            foreach (var from in byActor[pair.Actor].SelectMany(s => resting[s.Id]).Distinct())
            {
                if (!record.Statements.TryGetValue(from, out var dependent)) continue;
                HashSet<(Guid, Guid)> more = [];
                AddPairs(more, dependent, pair.Issue);
                foreach (var next in more.Where(pairs.Add)) open.Enqueue(next);
            }
        }

        return pairs;
    }

    private static bool IsRelabelled(Record record, StatementSpeaker speaker) =>
        (speaker.ActorId is { } actor && record.Changes.Actors.Contains(actor))
        || (speaker.OnBehalfOfId is { } body && record.Changes.Actors.Contains(body));

    private static void AddPairs(HashSet<(Guid Actor, Guid Issue)> pairs, Statement statement, Guid? only)
    {
        foreach (var stance in statement.Stances.Where(s => only is null || s.IssueId == only))
        {
            foreach (var speaker in statement.Speakers)
            {
                if (speaker.ActorId is { } actor) pairs.Add((actor, stance.IssueId));
                if (speaker.OnBehalfOfId is { } body) pairs.Add((body, stance.IssueId));
            }
        }
    }
}
