using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Explorer.Forms;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Reviewing;

/// <summary>Correcting one statement.</summary>
[Authorize(nameof(KeyScope.Write))]
[Route("review/statements/{id:id}")]
public sealed class EditingController(
    StatementQueries statements, StatementCuration curation, EntityTags tags, Preconditions preconditions) : PrivateController
{
    public const string SideOf = "side-";

    [HttpGet]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var statement = await statements.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var frame = Frame("Correct a statement", Section.Review, new JsonTwin("The statement", $"/api/v1/statements/{id}"));
        return Page<EditingPage, EditingView>(frame, new EditingView(FormToken, statement, tags.Of(statement)));
    }

    [HttpPost("edit")]
    public async Task<IActionResult> Post(Guid id, [FromForm] EditingForm form, CancellationToken cancellationToken)
    {
        var statement = await statements.FindAsync(id, cancellationToken) ?? throw ProblemException.NotFound("statement");
        var patch = new StatementPatch
        {
            Act = Changed(form.Act, statement.Act),
            Mode = Changed(form.Mode, statement.Mode),
            Occurrence = Changed(form.Occurrence, statement.Occurrence),
            SaidAt = form.SaidAt is { } edtf && edtf != statement.SaidAt.Edtf ? new SaidAtInput(statement.SaidAt.Expression, edtf) : default(Patch<SaidAtInput?>),
            Stances = Sides(statement, await Request.ReadFormAsync(cancellationToken)),
            Review = ReviewState.Edited,
        };
        if (!await curation.CorrectAsync(id, patch, preconditions.Require(form.Tag, token => statements.FindAsync(id, token)), cancellationToken))
            throw ProblemException.NotFound("statement");
        return GoTo($"/review?did=edited&statement={id}");
    }

    private static Patch<T> Changed<T>(T? given, T current)
        where T : struct => given is { } value && !value.Equals(current) ? value : default(Patch<T>);

    /// <summary>All sides as they stand in the form, where any of them was changed.</summary>
    private static Patch<IReadOnlyList<StanceInput>> Sides(StatementResponse statement, IFormCollection form)
    {
        var chosen = statement.Stances.Select(s => (Side: s, Stance: Enum.TryParse<Stance>(form[SideOf + s.Issue.Id], ignoreCase: true, out var stance) && stance <= Stance.None ? stance : s.Stance)).ToList();
        if (chosen.TrueForAll(c => c.Stance == c.Side.Stance)) return default;
        return new Patch<IReadOnlyList<StanceInput>>([.. chosen.Select(c => new StanceInput(c.Side.Issue.Id, c.Stance, c.Side.Conditional, Span(c.Side.Condition), [.. c.Side.Evidence.Select(e => Span(e)!)]))]);
    }

    private static TextSpan? Span(SpanResponse? span) => span is null ? null : new TextSpan(span.Start, span.End, span.Exact);
}

/// <summary>What a person says of a statement.</summary>
public sealed record EditingForm
{
    public SpeechAct? Act { get; init; }

    public StatementMode? Mode { get; init; }

    public Occurrence? Occurrence { get; init; }

    /// <summary>When it was said, in EDTF.</summary>
    public string? SaidAt { get; init; }

    /// <summary>The tag of what was seen.</summary>
    public string? Tag { get; init; }
}

/// <param name="FormToken">What the form carries.</param>
/// <param name="Tag">The entity tag of what is shown.</param>
public sealed record EditingView(string FormToken, StatementResponse Statement, string Tag);
