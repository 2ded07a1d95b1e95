using Microsoft.EntityFrameworkCore;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Storage;
using StatementTracker.Tests.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Linking;

/// <summary>A change of the codebook touches what it changes, and leaves the record that tagging everything anew would. All people are invented.</summary>
public class CodebookChanges
{
    private static readonly string[] People = ["Ana Verin", "Bo Karr", "Cil Dorn"];

    private static readonly string[] Said =
    [
        "the strait tunnel must never be built", "she supports the harbour tax", "foreign troops are unacceptable", "she backs the strait crossing",
        "he rejects any strait crossing", "the tax on harbours should be abolished", "the deployment of foreign troops would be a mistake",
        "the weather was fine", "a rail tunnel is needed", "the ferry subsidy must go",
    ];

    private static readonly string[] Terms = ["strait tunnel", "strait crossing", "harbour tax", "foreign troops", "rail tunnel", "ferry subsidy", "crossing", "tunnel", "deployment of foreign troops"];

    private static readonly string[] Propositions = ["The {0} should be accepted.", "The {0} should be banned."];

    [Theory]
    [OnSqlite(1), OnSqlite(2), OnSqlite(3), OnSqlite(4), OnPostgreSql(5), OnPostgreSql(6)]
    public async Task Any_change_leaves_what_tagging_everything_anew_would(string provider, int seed)
    {
        using var tracker = new Tracker(provider);
        var dice = new Random(seed);
        List<Guid> issues = [];
        for (var i = 0; i < 12; i++) await tracker.ArticleAsync(Article(dice), "2030-02-03", $"Gazette {i}");
        for (var i = 0; i < 25; i++)
        {
            await ChangeAsync(tracker, dice, issues);
            var changed = await StandingAsync(tracker);
            await TagAllAsync(tracker);
            Assert.Equal(await StandingAsync(tracker), changed);
        }

        Assert.NotEmpty(await StandingAsync(tracker));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_what_changes_is_held(string provider)
    {
        var held = 0;
        using var tracker = new Tracker(provider, new LinkingStage("held", _ => new RecordKeys(), record => held = record.Statements.Count));
        for (var i = 0; i < 45; i++) await tracker.ArticleAsync($"Number {i} matters, Ana Verin said. \"We support the harbour tax,\" Ana Verin said.", "2030-02-03", $"Gazette {i}");
        await tracker.ArticleAsync("\"We reject the strait tunnel,\" Bo Karr said.", "2030-02-04");
        await using var stored = tracker.Stored();
        Assert.True(await stored.Statements.CountAsync() > 40);

        var tunnel = await tracker.IssueAsync("strait tunnel");
        Assert.Equal(1, held);
        var karr = (await stored.Actors.SingleAsync(a => a.Name == "Bo Karr")).Id;
        Assert.Equal(["Against Own"], tracker.Stands(karr, tunnel));

        var before = tracker.Clock.GetUtcNow().AddMinutes(1);
        tracker.Clock.Advance(TimeSpan.FromHours(1));
        await tracker.Issues.CorrectAsync(tunnel, new IssuePatch { Proposition = "The strait tunnel should be banned." }, null, default);
        Assert.Equal(1, held);
        Assert.Equal(["For Own"], tracker.Stands(karr, tunnel));
        Assert.Equal(["Against Own"], tracker.Stands(karr, tunnel, knownAt: before));
    }

    private static string Article(Random dice) => string.Join("\n\n", Enumerable.Range(0, 3).Select(_ =>
        dice.Next(3) == 0
            ? $"{Any(dice, People)} said that {Any(dice, Said)}. Asked about it, {Any(dice, People)} said he agreed with {Any(dice, People)}'s rejection of the {Any(dice, Terms)}."
            : $"{Any(dice, People)} said that {Any(dice, Said)}."));

    private static async Task ChangeAsync(Tracker tracker, Random dice, List<Guid> issues)
    {
        try
        {
            if (issues.Count < 3 || dice.Next(4) == 0)
            {
                var term = Any(dice, Terms);
                issues.Add(await tracker.Issues.CreateAsync(new IssueInput(null, term, string.Format(null, Any(dice, Propositions), term), [term], Maybe(dice, issues)), default));
                return;
            }

            var id = issues[dice.Next(issues.Count)];
            await (dice.Next(4) switch
            {
                0 => tracker.Issues.RemoveAsync(id, null, default),
                1 => tracker.Issues.CorrectAsync(id, new IssuePatch { BroaderId = Maybe(dice, issues) }, null, default),
                2 => tracker.Issues.CorrectAsync(id, new IssuePatch { Proposition = string.Format(null, Any(dice, Propositions), Any(dice, Terms)) }, null, default),
                _ => tracker.Issues.CorrectAsync(id, new IssuePatch { Terms = new([Any(dice, Terms), Any(dice, Terms)]) }, null, default),
            });
        }
        catch (Exception refusal) when (refusal is DomainRuleException or ConflictException)
        {
            // The dice asked for a circle or a removed issue; nothing was written.
        }
    }

    private static Guid? Maybe(Random dice, List<Guid> issues) => issues.Count > 0 && dice.Next(3) > 0 ? issues[dice.Next(issues.Count)] : null;

    private static string Any(Random dice, string[] of) => of[dice.Next(of.Length)];

    private static Task<int> TagAllAsync(Tracker tracker) => tracker.Get<RecordWriter>().WriteAsync(
        async record =>
        {
            await using var stored = tracker.Stored();
            record.Changes.Tags.UnionWith(await stored.Statements.Where(s => s.RemovedAt == null).Select(s => s.Id).ToListAsync());
            record.Changes.Statements.UnionWith(record.Changes.Tags);
            record.Changes.References.UnionWith(await stored.References.Where(r => r.RemovedAt == null).Select(r => r.Id).ToListAsync());
            return 0;
        },
        null,
        default);

    /// <summary>Tags, links and open positions as words.</summary>
    private static async Task<List<string>> StandingAsync(Tracker tracker)
    {
        await using var stored = tracker.Stored();
        var stances = await stored.StatementStances.AsNoTracking().ToListAsync();
        var references = await stored.References.AsNoTracking().Where(r => r.RemovedAt == null).ToListAsync();
        var positions = await stored.Positions.AsNoTracking().Where(p => p.SupersededAt == null).ToListAsync();
        return [.. stances.Select(s => $"{s.StatementId} {s.IssueId} {s.Stance} {s.Basis} {s.ViaIssueId} {s.Confidence} {s.Tagged} {s.ReferenceId} {string.Join('|', s.Evidence)}")
            .Concat(references.Select(r => $"{r.Id} {r.State} {r.ToId} {string.Join('|', r.Candidates)}"))
            .Concat(positions.Select(p => $"{p.ActorSlug} {p.IssueSlug} {p.Stance} {p.Basis} {p.CertainFrom:O} {p.CertainTo:O}"))
            .Order(StringComparer.Ordinal)];
    }
}
