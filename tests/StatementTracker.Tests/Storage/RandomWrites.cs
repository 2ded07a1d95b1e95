using StatementTracker.Curation;
using StatementTracker.Model;

namespace StatementTracker.Tests.Storage;

/// <summary>Writes at random, and repeatably, whatever people and articles can write. All people in it are invented.</summary>
internal sealed class RandomWrites(Tracker tracker, int seed)
{
    private static readonly string[] Names = ["Ana Verin", "Bo Karr", "Cil Dorn", "Ilko Maas"];
    private static readonly string[] Titles = ["Strait tunnel", "Strait crossing", "Harbour tax"];
    private static readonly string?[] Days = [null, "2030-03-04", "2030-04", "2030-05-06/..", "../2030-06-01", "2030-03-01/2030-05-01"];
    private static readonly Stance[] Sides = [Stance.For, Stance.Against, Stance.Neutral, Stance.None];
    private static readonly ReferenceType[] Types =
        [ReferenceType.DefersTo, ReferenceType.DefersTo, ReferenceType.AgreesWith, ReferenceType.Retracts, ReferenceType.Clarifies, ReferenceType.Disowns];

    private readonly Random dice = new(seed);
    private int written;

    public List<Guid> Actors { get; } = [];

    public List<Guid> Issues { get; } = [];

    public List<Guid> Articles { get; } = [];

    public List<Guid> Statements { get; } = [];

    public List<Guid> References { get; } = [];

    public List<Guid> Asserted { get; } = [];

    public List<Guid> Merged { get; } = [];

    /// <summary>A first record, so that there is something to change.</summary>
    public async Task BeginAsync()
    {
        foreach (var name in Names) Actors.Add(await tracker.ActorAsync(name));
        foreach (var title in Titles) Issues.Add(await tracker.IssueAsync(title, Issues.Count == 1 ? Issues[0] : null));
        for (var i = 0; i < 4; i++) await SayAsync();
    }

    /// <summary>One write; what the domain refuses or finds gone changes nothing.</summary>
    public async Task WriteAsync()
    {
        try
        {
            await (dice.Next(18) switch
            {
                0 or 1 or 2 => SayAsync(),
                3 or 4 or 5 => ReferAsync(),
                6 => tracker.Statements.CorrectAsync(Any(Statements), new StatementPatch { SaidAt = new SaidAtInput(null, Any(Days)) }, null, default),
                7 => tracker.Statements.CorrectAsync(Any(Statements), new StatementPatch { Review = Any([ReviewState.Rejected, ReviewState.Confirmed]) }, null, default),
                8 => tracker.Statements.CorrectAsync(Any(Statements), new StatementPatch { Stances = new([new StanceInput(Any(Issues), Any(Sides), Flip(), null, [])]) }, null, default),
                9 => tracker.Statements.RemoveAsync(Any(Statements), null, default),
                10 => tracker.Articles.RemoveAsync(Any(Articles), null, default),
                11 => tracker.Articles.CorrectAsync(Any(Articles), new ArticlePatch { PublishedAt = Tracker.Instant(Any(["2030-02-03", "2030-07-08"])) }, null, default),
                12 => RenameAsync(),
                13 => MergeAsync(),
                14 => AssertAsync(),
                15 => ReviseAsync(),
                16 => CodifyAsync(),
                _ => tracker.References.CorrectAsync(Any(References), new ReferencePatch { Review = Any([ReviewState.Rejected, ReviewState.Confirmed]) }, null, default),
            });
        }
        catch (Exception refusal) when (refusal is DomainRuleException or ConflictException)
        {
            // The dice asked for what makes no sense; nothing was written.
        }
    }

    public async Task SayAsync()
    {
        var text = $"Item {written++}: so it was said.";
        var article = await tracker.ArticleAsync(text, Flip() ? "2030-02-03" : null, Flip() ? "The Gazette" : "The Courier");
        Articles.Add(article);
        Statements.Add(dice.Next(3) == 0
            ? await tracker.SpeaksAsync(article, Any(Actors), Any(Days))
            : await tracker.SaysAsync(article, Any(Actors), Any(Issues), Any(Sides), Any(Days)));
    }

    private async Task ReferAsync()
    {
        var (from, to) = (Any(Statements), Any(Statements));
        await using var stored = tracker.Stored();
        if (from == to || stored.Statements.Count(s => (s.Id == from || s.Id == to) && s.RemovedAt == null) < 2) return;
        References.Add(await tracker.RefersAsync(from, Any(Types), to));
    }

    private Task<bool> RenameAsync() => dice.Next(3) switch
    {
        0 => tracker.Actors.CorrectAsync(Any(Actors), new ActorPatch { Name = $"Zed Number{written++}" }, null, default),
        1 => tracker.Actors.CorrectAsync(Any(Actors), new ActorPatch { Slug = $"slug-{written++}" }, null, default),
        _ => tracker.Issues.CorrectAsync(Any(Issues), new IssuePatch { Slug = $"issue-{written++}", Title = $"Title {written}" }, null, default),
    };

    private async Task MergeAsync()
    {
        if (Merged.Count > 0 && Flip())
        {
            await tracker.Actors.SplitAsync(Merged[^1], default);
            Merged.RemoveAt(Merged.Count - 1);
            return;
        }

        var duplicate = Any(Actors);
        if (await tracker.Actors.MergeAsync(duplicate, Any(Actors), default)) Merged.Add(duplicate);
    }

    private async Task AssertAsync() => Asserted.Add(await tracker.EditorPositions.CreateAsync(
        new EditorPositionInput(Any(Actors), Any(Issues), Any(Sides), Flip(), null, Flip() ? Tracker.Instant("2030-03-20") : null, Flip() ? Tracker.Instant("2030-05-20") : null, "Known to us."), default));

    private Task ReviseAsync() => Asserted.Count == 0 ? Task.CompletedTask
        : Flip() ? tracker.EditorPositions.RemoveAsync(Any(Asserted), null, default)
        : tracker.EditorPositions.CorrectAsync(Any(Asserted), new EditorPositionPatch { Stance = Any(Sides) }, null, default);

    private Task<bool> CodifyAsync() => dice.Next(3) switch
    {
        0 => tracker.Issues.CorrectAsync(Any(Issues), new IssuePatch { BroaderId = Flip() ? Any(Issues) : null }, null, default),
        1 => tracker.Issues.CorrectAsync(Any(Issues), new IssuePatch { Terms = new(["item", "said"]) }, null, default),
        _ => tracker.Actors.RemoveAsync(Any(Actors), null, default),
    };

    private bool Flip() => dice.Next(2) == 0;

    private T Any<T>(IReadOnlyList<T> of) => of.Count == 0 ? throw new ConflictException("dice", "There is none yet.") : of[dice.Next(of.Count)];
}
