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

    public PairEvidence(Record record, Precedence precedence, Guid actor, Guid issue)
    {
        this.record = record;
        this.precedence = precedence;
        var read = ClaimReader.Read(record, actor, issue);
        claims = [.. read.Where(c => c.Basis != Basis.Reported)];
        Reported = [.. read.Where(c => c.Basis == Basis.Reported)];
        Declined = ClaimReader.Declined(record, actor, issue);
        takenBack = [.. TakenBack(actor)];
        authorities = claims.Where(c => c.Basis == Basis.Deferred).Select(c => AuthorityWalk.Authority(record, c)?.Actor).OfType<Guid>().Distinct()
            .ToDictionary(a => a, a => ClaimReader.Read(record, a, issue).Where(c => c.Basis is Basis.Own or Basis.OnBehalf).ToList());
    }

    public List<Claim> Reported { get; }

    public List<Statement> Declined { get; }

    /// <summary>All statements whose date can change the answer.</summary>
    public IEnumerable<Statement> Statements =>
        claims.Select(c => c.Statement).Concat(takenBack.Select(t => t.By)).Concat(Declined)
            .Concat(authorities.Values.SelectMany(a => a).Select(c => c.Statement)).Distinct();

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

    /// <summary>True where the authority a deferred standing rests on has since taken another side.</summary>
    public bool Diverged(Standing standing, Func<Statement, bool> known)
    {
        if (standing.Principal.Basis != Basis.Deferred || AuthorityWalk.Authority(record, standing.Principal) is not { } authority) return false;
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
    private IEnumerable<(Statement By, Statement Target, ReferenceType Type)> TakenBack(Guid actor)
    {
        var own = claims.Select(c => c.Statement.UtteranceId).ToHashSet();
        return record.References.Values
            .Where(r => r is { IsRemoved: false, State: LinkState.Resolved, MadeBy: ReferenceMaker.Speaker, ToId: not null }
                && r.Review != ReviewState.Rejected
                && (r.Type is ReferenceType.Retracts or ReferenceType.Disowns or ReferenceType.Corrects or ReferenceType.Clarifies))
            .Where(r => record.Statements.ContainsKey(r.FromId) && record.Statements.ContainsKey(r.ToId!.Value))
            .Select(r => (By: record.Statements[r.FromId], Target: record.Statements[r.ToId!.Value], r.Type))
            .Where(t => own.Contains(t.Target.UtteranceId) && !t.By.IsRemoved && t.By.Review != ReviewState.Rejected && t.By.Speakers.Any(p => p.ActorId == actor || p.OnBehalfOfId == actor))
            .OrderBy(t => t.By.SortAt).ThenBy(t => t.By.TieBreaker, StringComparer.Ordinal);
    }
}
