using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>What people set on one statement: words, time, speakers and sides. What they set, linking and tagging leave.</summary>
internal sealed class StatementWording(RecordLoader loader, Record record, Article article, Statement statement, CancellationToken cancellationToken)
{
    public void Quote(IReadOnlyList<TextSpan> spans)
    {
        ArticleSpans.Check(article.Text, spans, "spans");
        statement.Spans = spans;
        statement.Text = ArticleSpans.TextOf(spans);
        statement.ContentKey = Statement.KeyOfContent(statement.Text);
    }

    public void Date(SaidAtInput? time) => statement.SaidAt = time?.Edtf is { } edtf
        ? Edtf.Read(time.Expression, edtf) ?? throw new DomainRuleException("saidAt.edtf", "It is no EDTF date, instant or interval.")
        : Dating.Of(article, time?.Expression);

    public async Task SpeakAsync(IReadOnlyList<SpeakerInput> speakers)
    {
        record.Changes.Left(statement);
        List<StatementSpeaker> set = [];
        for (var i = 0; i < speakers.Count; i++) set.Add(await SpeakerAsync(speakers[i], i));
        statement.Speakers.Clear();
        statement.Speakers.AddRange(set);
    }

    public void TakeSides(IReadOnlyList<StanceInput> sides)
    {
        for (var i = 0; i < sides.Count; i++) Check(sides[i], $"stances[{i}]", sides.Take(i));
        foreach (var former in statement.Stances.Where(s => s.Curated && sides.All(side => side.IssueId != s.IssueId)).ToList())
        {
            statement.Stances.Remove(former);
            record.Deleted.Add(former);
            record.Changes.Left(statement, former.IssueId);
        }

        foreach (var side in sides) Take(side);
    }

    private async Task<StatementSpeaker> SpeakerAsync(SpeakerInput input, int ordinal)
    {
        var field = $"speakers[{ordinal}]";
        if (input.Capacity == Capacity.Personal && input.OnBehalfOfId is not null) throw new DomainRuleException($"{field}.onBehalfOf", "Who speaks for itself speaks for no body.");
        if (input.Capacity == Capacity.Spokesperson && input.OnBehalfOfId is null) throw new DomainRuleException($"{field}.onBehalfOf", "A spokesperson speaks for a body.");
        var actor = await loader.NeedActorAsync(record, input.ActorId, $"{field}.actor", cancellationToken);
        var body = input.OnBehalfOfId is { } id ? await loader.NeedActorAsync(record, id, $"{field}.onBehalfOf", cancellationToken) : null;
        var former = statement.Speakers.FirstOrDefault(s => s.ActorId == actor.Id);
        return new StatementSpeaker
        {
            StatementId = statement.Id,
            Ordinal = ordinal,
            ArticleActorId = former?.ArticleActorId,
            ActorId = actor.Id,
            Link = LinkState.Resolved,
            Mention = ArticleSpans.Checked(article.Text, input.Mention, $"{field}.mention"),
            Role = input.Role,
            RoleSpan = former is not null && former.Role == input.Role ? former.RoleSpan : null,
            Capacity = input.Capacity,
            OnBehalfOfId = body?.Id,
            Curated = true,
        };
    }

    private void Check(StanceInput side, string field, IEnumerable<StanceInput> earlier)
    {
        _ = record.NeedIssue(side.IssueId, $"{field}.issue");
        StanceRules.Check(side.Stance, $"{field}.stance");
        if (earlier.Any(e => e.IssueId == side.IssueId)) throw new DomainRuleException($"{field}.issue", "A statement has one stance on an issue.");
        _ = ArticleSpans.Checked(article.Text, side.Condition, $"{field}.condition");
        for (var i = 0; i < side.Evidence.Count; i++) _ = ArticleSpans.Checked(article.Text, side.Evidence[i], $"{field}.evidence[{i}]");
    }

    private void Take(StanceInput side)
    {
        var stance = statement.Stances.FirstOrDefault(s => s.IssueId == side.IssueId);
        if (stance is null)
        {
            stance = new StatementStance { StatementId = statement.Id, IssueId = side.IssueId, Stance = side.Stance, Basis = Basis.Own };
            statement.Stances.Add(stance);
            record.Created.Add(stance);
        }

        stance.Stance = side.Stance;
        stance.Basis = Basis.Own;
        stance.Conditional = side.Conditional || side.Condition is not null;
        stance.Condition = side.Condition;
        stance.Evidence = side.Evidence;
        stance.ReferenceId = null;
        stance.ViaIssueId = null;
        stance.Confidence = null;
        stance.Curated = true;
    }
}
