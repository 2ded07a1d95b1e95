using StatementTracker.Model;

namespace StatementTracker.Linking.Positions;

/// <summary>Everything that decides one actor's position on one issue, read once and then asked for different moments.</summary>
internal sealed class PairEvidence
{
    private readonly Record record;
    private readonly Precedence precedence;
    private readonly List<Claim> claims;
    private readonly List<(Statement By, Statement Target, ReferenceType Type)> takenBack;
    private readonly Dictionary<Guid, List<Claim>> authorities;
    private readonly ILookup<Guid, Statement> authorityTakenBack;

    public PairEvidence(Record record, Precedence precedence, Guid actor, Guid issue)
    {
        this.record = record;
        this.precedence = precedence;
        var read = ClaimReader.Read(record, actor, issue);
        claims = [.. read.Where(c => c.Basis != Basis.Reported)];
        Reported = [.. read.Where(c => c.Basis == Basis.Reported)];
        Declined = ClaimReader.Declined(record, actor, issue);
        takenBack = [.. TakenBack(actor, claims.Select(c => c.Statement.UtteranceId).ToHashSet())];
        authorityTakenBack = claims.Where(c => c.Basis == Basis.Deferred).Select(c => AuthorityWalk.Authority(record, c)).OfType<(Guid Actor, Statement Statement)>().Distinct()
            .SelectMany(a => TakenBack(a.Actor, [a.Statement.UtteranceId]).Where(t => t.Type is ReferenceType.Retracts or ReferenceType.Disowns))
            .ToLookup(t => t.Target.UtteranceId, t => t.By);
        authorities = claims.Where(c => c.Basis == Basis.Deferred).Select(c => AuthorityWalk.Authority(record, c)?.Actor).OfType<Guid>().Distinct()
            .ToDictionary(a => a, a => ClaimReader.Read(record, a, issue).Where(c => c.Basis is Basis.Own or Basis.OnBehalf).ToList());
    }

    public List<Claim> Reported { get; }

    public List<Statement> Declined { get; }

    /// <summary>All statements whose date can change the answer.</summary>
    public IEnumerable<Statement> Statements =>
        claims.Select(c => c.Statement).Concat(takenBack.Select(t => t.By)).Concat(Declined)
            .Concat(authorities.Values.SelectMany(a => a).Select(c => c.Statement)).Concat(authorityTakenBack.SelectMany(t => t)).Distinct();

    /// <summary>The standing by what <paramref name="known"/> admits; null where nothing is left.</summary>
    public Standing? Standing(Func<Statement, bool> known)
    {
        var standing = claims.Where(c => known(c.Statement) && !(c.Stance == Stance.Unclear && takenBack.Any(t => t.By.UtteranceId == c.Statement.UtteranceId))).ToList();
        var disowned = new HashSet<Guid>();
        foreach (var (by, target, type) in takenBack.Where(t => known(t.By)))
        {
            if (type == ReferenceType.Disowns) disowned.Add(target.UtteranceId);
            else if (type == ReferenceType.Retracts) standing.RemoveAll(Ended(standing, by, target));
            else if (claims.Any(c => c.Statement.UtteranceId == by.UtteranceId)) standing.RemoveAll(c => c.Statement.UtteranceId == target.UtteranceId);
        }

        return Positions.Standing.Of(standing, precedence, disowned);
    }

    /// <summary>Of claims, the one said last, as far as times and wording tell.</summary>
    public Claim Latest(IReadOnlyList<Claim> chosen)
    {
        var last = chosen.Max(c => c.Statement.SortAt);
        var candidates = chosen.Where(c => c.Statement.SortAt == last).ToList();
        return candidates.OrderBy(c => !candidates.Exists(o => precedence.Supersedes(o, c))).ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal).Last();
    }

    /// <summary>The latest retraction, correction or disavowal of own words that is known.</summary>
    public Statement? LastTakenBack(Func<Statement, bool> known) => takenBack.LastOrDefault(t => known(t.By)).By;

    /// <summary>True where the statement corrects or clarifies the actor's own words.</summary>
    public bool TakesBackOwn(Guid statement) =>
        record.Statements.TryGetValue(statement, out var said) && takenBack.Any(t => t.By.UtteranceId == said.UtteranceId);

    /// <summary>Known claims that others certainly followed or that were taken back, in the order of the world.</summary>
    public List<Claim> Followed(Func<Statement, bool> known)
    {
        var open = claims.Where(c => known(c.Statement)).ToList();
        var targets = takenBack.Where(t => known(t.By)).Select(t => t.Target.UtteranceId).ToHashSet();
        var followed = open.Where(c => targets.Contains(c.Statement.UtteranceId) || open.Exists(o => precedence.Supersedes(o, c))).ToList();
        List<Claim> inOrder = [];
        while (followed.Count > 0)
        {
            var next = followed.Find(c => !followed.Exists(o => precedence.Supersedes(c, o))) ?? followed[0];
            inOrder.Add(next);
            followed.Remove(next);
        }

        return inOrder;
    }

    /// <summary>True where the authority a deferred standing rests on has since taken another side, or its words back.</summary>
    public bool Diverged(Standing standing, Func<Statement, bool> known)
    {
        if (standing.Principal.Basis != Basis.Deferred || AuthorityWalk.Authority(record, standing.Principal) is not { } authority) return false;
        if (authorityTakenBack[authority.Statement.UtteranceId].Any(known)) return true;
        var later = authorities[authority.Actor].Where(c => known(c.Statement) && precedence.IsAfter(c.Statement, authority.Statement)).ToList();
        return Positions.Standing.Of(later, precedence, new HashSet<Guid>()) is { } now && now.Stance != standing.Stance;
    }

    /// <summary>What a retraction ends: the words taken back and all of the same side that were not said after it.</summary>
    private Predicate<Claim> Ended(List<Claim> standing, Statement by, Statement target)
    {
        var sides = standing.Where(c => c.Statement.UtteranceId == target.UtteranceId).Select(c => c.Stance).ToHashSet();
        return c => c.Statement.UtteranceId == target.UtteranceId || (sides.Contains(c.Stance) && !precedence.IsAfter(c.Statement, by));
    }

    /// <summary>Retractions, corrections, clarifications and disavowals that the actor, or who speaks for it, made of its own words.</summary>
    private IEnumerable<(Statement By, Statement Target, ReferenceType Type)> TakenBack(Guid actor, HashSet<Guid> own) =>
        record.References.Values
            .Where(r => r is { IsRemoved: false, State: LinkState.Resolved, ToId: not null, TakesBack: true } && r.Review != ReviewState.Rejected)
            .Where(r => record.Statements.ContainsKey(r.FromId) && record.Statements.ContainsKey(r.ToId!.Value))
            .Select(r => (By: record.Statements[r.FromId], Target: record.Statements[r.ToId!.Value], r.Type))
            .Where(t => own.Contains(t.Target.UtteranceId) && !t.By.IsRemoved && t.By.Review != ReviewState.Rejected && t.By.Speakers.Any(p => p.ActorId == actor || p.OnBehalfOfId == actor))
            .OrderBy(t => t.By.SortAt).ThenBy(t => t.By.TieBreaker, StringComparer.Ordinal);
}
