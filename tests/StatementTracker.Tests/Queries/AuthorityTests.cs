using StatementTracker.Model;
using StatementTracker.Tests.Support;
using static StatementTracker.Tests.Queries.StoredRecord;

namespace StatementTracker.Tests.Queries;

public class AuthorityTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_chain_leads_through_what_carries_a_stance_to_the_statement_it_rests_on(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, c, d) = Four(record);
        record.Reference(a, b, ReferenceType.DefersTo);
        record.Reference(b, c, ReferenceType.AgreesWith);
        record.Reference(c, d, ReferenceType.Reaffirms);

        var authority = await record.Authority.OfAsync(a.Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal([a.Id, b.Id, c.Id, d.Id], authority.Chain.Select(l => l.Statement.Id));
        Assert.Equal(
            [ReferenceType.DefersTo, ReferenceType.AgreesWith, ReferenceType.Reaffirms, null], authority.Chain.Select(l => l.Reference?.Type));
        Assert.Equal((false, true), (authority.Cycle, authority.Complete));
        Assert.Empty(authority.Forks);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_carries_no_stance_leads_nowhere(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, _, _) = Four(record);
        record.Reference(a, b, ReferenceType.DefersTo, ReferenceMaker.Narrator);
        record.Reference(a, b, ReferenceType.RefersTo);
        record.Reference(a, b, ReferenceType.Quotes);
        record.Reference(a, b, ReferenceType.DisagreesWith);
        record.Reference(a, b).Review = ReviewState.Rejected;
        record.Reference(a, b).RemovedAt = Start;

        var authority = await record.Authority.OfAsync(a.Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal(a.Id, Assert.Single(authority.Chain).Statement.Id);
        Assert.Null(authority.Chain[0].Reference);
        Assert.True(authority.Complete);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_rejected_report_is_nobodys_authority(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, c, _) = Four(record);
        record.Reference(a, b);
        record.Reference(b, c);
        b.Review = ReviewState.Rejected;

        Assert.Single((await record.Authority.OfAsync(a.Id, Walk.Never))!.Chain);
        Assert.Single((await record.Authority.OfAsync(b.Id, Walk.Never))!.Chain);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_target_never_seen_leaves_the_chain_incomplete_and_shows_what_we_know(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, _, _) = Four(record);
        record.Reference(a, b);
        var open = record.Reference(b, null);

        var authority = await record.Authority.OfAsync(a.Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal([a.Id, b.Id], authority.Chain.Select(l => l.Statement.Id));
        Assert.Equal(open.Id, authority.Chain[^1].Reference?.Id);
        Assert.Null(authority.Chain[^1].Reference?.To);
        Assert.Equal((false, false), (authority.Cycle, authority.Complete));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Where_the_way_forks_deferring_goes_first_then_the_text_whatever_arrived_first(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, c, d) = Four(record);
        var agrees = record.Reference(a, b, ReferenceType.AgreesWith, evidenceAt: 1);
        var second = record.Reference(a, c, ReferenceType.DefersTo, evidenceAt: 50);
        record.Reference(a, d, ReferenceType.DefersTo, evidenceAt: 20);
        record.Reference(a, d, ReferenceType.DefersTo, evidenceAt: 90);
        var open = record.Reference(a, null, ReferenceType.DefersTo, evidenceAt: 0);

        var authority = await record.Authority.OfAsync(a.Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal([a.Id, d.Id], authority.Chain.Select(l => l.Statement.Id));
        Assert.Equal([second.Id, agrees.Id, open.Id], authority.Forks.Select(f => f.Reference.Id));
        Assert.All(authority.Forks, fork => Assert.Equal(a.Id, fork.StatementId));
        Assert.True(authority.Complete);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cycle_ends_the_chain_and_is_told(string provider)
    {
        using var record = new StoredRecord(provider);
        var (a, b, c, d) = Four(record);
        record.Reference(a, b);
        record.Reference(b, c);
        var back = record.Reference(c, b);
        record.Reference(d, d);

        var authority = await record.Authority.OfAsync(a.Id, Walk.Never);
        var ofItself = await record.Authority.OfAsync(d.Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal([a.Id, b.Id, c.Id], authority.Chain.Select(l => l.Statement.Id));
        Assert.Equal(back.Id, authority.Chain[^1].Reference?.Id);
        Assert.Equal((true, false), (authority.Cycle, authority.Complete));
        Assert.NotNull(ofItself);
        Assert.Single(ofItself.Chain);
        Assert.Equal((true, false), (ofItself.Cycle, ofItself.Complete));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Another_report_of_the_same_utterance_carries_its_reference(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var utterance = Guid.CreateVersion7();
        var quoted = record.Statement(article, utterance: utterance);
        var sidestepped = record.Statement(article, utterance: utterance);
        var authority = record.Statement(article);
        record.Reference(sidestepped, authority);

        var found = await record.Authority.OfAsync(quoted.Id, Walk.Never);

        Assert.NotNull(found);
        Assert.Equal([quoted.Id, authority.Id], found.Chain.Select(l => l.Statement.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_chain_of_any_length_is_followed_to_its_end(string provider)
    {
        using var record = new StoredRecord(provider);
        var article = record.Article();
        var line = Enumerable.Range(0, 250).Select(_ => record.Statement(article)).ToList();
        foreach (var (from, to) in line.Zip(line.Skip(1))) record.Reference(from, to);

        var authority = await record.Authority.OfAsync(line[0].Id, Walk.Never);

        Assert.NotNull(authority);
        Assert.Equal(line.Select(s => s.Id), authority.Chain.Select(l => l.Statement.Id));
        Assert.Equal((false, true), (authority.Cycle, authority.Complete));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_not_found_has_no_authority(string provider)
    {
        using var record = new StoredRecord(provider);

        Assert.Null(await record.Authority.OfAsync(Guid.CreateVersion7(), Walk.Never));
    }

    private static (Statement A, Statement B, Statement C, Statement D) Four(StoredRecord record)
    {
        var article = record.Article();
        return (record.Statement(article), record.Statement(article), record.Statement(article), record.Statement(article));
    }
}
