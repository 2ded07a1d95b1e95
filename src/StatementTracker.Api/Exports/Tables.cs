using StatementTracker.Api.Http.Csv;
using StatementTracker.Queries;

namespace StatementTracker.Api.Exports;

/// <summary>The columns of each export as CSV; docs/exports.md says what they hold. New ones are added at the end.</summary>
internal static class Tables
{
    public static CsvTable<StatementResponse> Statements { get; } = new(
        ("id", s => s.Id),
        ("articleId", s => s.ArticleId),
        ("utteranceId", s => s.UtteranceId),
        ("reports", s => s.Reports),
        ("mode", s => s.Mode),
        ("act", s => s.Act),
        ("occurrence", s => s.Occurrence),
        ("text", s => s.Text),
        ("speakers", s => s.Speakers.Select(p => p.Actor?.Slug ?? "")),
        ("speakerNames", s => s.Speakers.Select(p => p.Actor?.Name ?? p.Mention?.Exact ?? "")),
        ("roles", s => s.Speakers.Select(p => p.Role ?? "")),
        ("onBehalfOf", s => s.Speakers.Select(p => p.OnBehalfOf?.Slug ?? "")),
        ("saidAt", s => s.SaidAt.Edtf),
        ("saidAtExpression", s => s.SaidAt.Expression),
        ("saidAtEarliest", s => s.SaidAt.Earliest),
        ("saidAtLatest", s => s.SaidAt.Latest),
        ("issues", s => s.Stances.Select(t => t.Issue.Slug)),
        ("stances", s => s.Stances.Select(t => CsvCell.Of(t.Stance))),
        ("within", s => s.Within),
        ("confidence", s => s.Confidence),
        ("review", s => s.Review),
        ("outgoingReferences", s => s.ReferenceCounts.Outgoing),
        ("incomingReferences", s => s.ReferenceCounts.Incoming),
        ("start", s => s.Spans.Count > 0 ? s.Spans[0].Start : null),
        ("end", s => s.Spans.Count > 0 ? s.Spans[^1].End : null),
        ("createdAt", s => s.CreatedAt),
        ("updatedAt", s => s.UpdatedAt));

    public static CsvTable<ActorResponse> Actors { get; } = new(
        ("id", a => a.Id),
        ("slug", a => a.Slug),
        ("name", a => a.Name),
        ("kind", a => a.Kind),
        ("otherNames", a => a.OtherNames),
        ("partOf", a => a.PartOf?.Slug),
        ("articleId", a => a.ArticleId),
        ("roles", a => a.Roles.Select(r => r.Role)),
        ("roleOnBehalfOf", a => a.Roles.Select(r => r.OnBehalfOf?.Slug ?? "")),
        ("statements", a => a.Counts.Statements),
        ("utterances", a => a.Counts.Utterances),
        ("reports", a => a.Counts.Reports),
        ("articles", a => a.Counts.Articles),
        ("positions", a => a.Counts.Positions),
        ("createdAt", a => a.CreatedAt),
        ("updatedAt", a => a.UpdatedAt));

    public static CsvTable<ArticleResponse> Articles { get; } = new(
        ("id", a => a.Id),
        ("title", a => a.Title),
        ("publisher", a => a.Publisher),
        ("url", a => a.Url),
        ("publishedAt", a => a.PublishedAt),
        ("text", a => a.Text),
        ("textHash", a => a.TextHash),
        ("statements", a => a.Counts.Statements),
        ("references", a => a.Counts.References),
        ("createdAt", a => a.CreatedAt),
        ("updatedAt", a => a.UpdatedAt));

    public static CsvTable<ReferenceResponse> References { get; } = new(
        ("id", r => r.Id),
        ("type", r => r.Type),
        ("madeBy", r => r.MadeBy),
        ("state", r => r.State),
        ("from", r => r.From.Id),
        ("fromArticle", r => r.From.ArticleId),
        ("fromSpeakers", r => r.From.Speakers.Select(s => s.Slug)),
        ("to", r => r.To?.Id),
        ("toArticle", r => r.To?.ArticleId),
        ("toSpeakers", r => r.To?.Speakers.Select(s => s.Slug)),
        ("targetActor", r => r.Target.Actor?.Slug),
        ("targetName", r => r.Target.Name),
        ("targetExpression", r => r.Target.Expression),
        ("targetParaphrase", r => r.Target.Paraphrase),
        ("targetPolarity", r => r.Target.Polarity),
        ("evidence", r => r.Evidence.Select(e => e.Exact)),
        ("candidates", r => r.Candidates.Select(c => c.StatementId.ToString())),
        ("confidence", r => r.Confidence),
        ("review", r => r.Review),
        ("createdAt", r => r.CreatedAt),
        ("updatedAt", r => r.UpdatedAt));

    public static CsvTable<PositionResponse> Positions { get; } = new(
        ("id", p => p.Id),
        ("actor", p => p.Actor.Slug),
        ("actorName", p => p.Actor.Name),
        ("actorKind", p => p.Actor.Kind),
        ("issue", p => p.Issue.Slug),
        ("issueTitle", p => p.Issue.Title),
        ("stance", p => p.Stance),
        ("basis", p => p.Basis),
        ("statement", p => p.StatementId),
        ("authority", p => p.AuthorityChain.Select(step => step.Actor?.Slug ?? "")),
        ("derivation", p => p.Derivation.Select(step => step.Text)),
        ("viaIssue", p => p.ViaIssue),
        ("conditional", p => p.Conditional),
        ("condition", p => p.Condition?.Exact),
        ("diverged", p => p.Diverged),
        ("lastDeclined", p => p.LastDeclined),
        ("note", p => p.Note),
        ("confidence", p => p.Confidence),
        ("effectiveFromEarliest", p => p.EffectiveFrom.Earliest),
        ("effectiveFromLatest", p => p.EffectiveFrom.Latest),
        ("effectiveToEarliest", p => p.EffectiveTo?.Earliest),
        ("effectiveToLatest", p => p.EffectiveTo?.Latest),
        ("dateUnknown", p => p.DateUnknown),
        ("recordedAt", p => p.RecordedAt));
}
