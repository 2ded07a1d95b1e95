using Microsoft.EntityFrameworkCore;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

/// <summary>How people change the record of statements: each call one write, positions derived anew in it. False means that no such statement stands.</summary>
public sealed class StatementCuration(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <exception cref="DomainRuleException">The article, an actor or an issue names nothing, a span does not match the text, or a date is none.</exception>
    public Task<Guid> CreateAsync(StatementInput input, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            var article = await loader.ArticleAsync(record, input.ArticleId, cancellationToken) ?? throw new DomainRuleException("articleId", "There is no such article.");
            ArticleSpans.Check(article.Text, input.Spans, "spans");
            var ordinal = (await context.Statements.Where(s => s.ArticleId == article.Id).MaxAsync(s => (int?)s.Ordinal, cancellationToken) ?? -1) + 1;
            var text = ArticleSpans.TextOf(input.Spans);
            var statement = new Statement
            {
                ArticleId = article.Id,
                Ordinal = ordinal,
                Mode = input.Mode,
                Act = input.Act,
                Occurrence = input.Occurrence,
                UtteranceId = Guid.CreateVersion7(),
                Text = text,
                Spans = input.Spans,
                Cue = ArticleSpans.Checked(article.Text, input.Cue, "cue"),
                Addressee = ArticleSpans.Checked(article.Text, input.Addressee, "addressee"),
                SaidAt = SaidAt.Unknown,
                PublishedAt = article.PublishedAt,
                WithinId = await OuterAsync(record, article, input.WithinId, cancellationToken),
                Review = ReviewState.Confirmed,
                ContentKey = Statement.KeyOfContent(text),
                TieBreaker = Statement.KeyOfPlace(article, ordinal),
            };
            record.Statements.Add(statement.Id, statement);
            record.Created.Add(statement);

            var words = new StatementWording(loader, record, article, statement, cancellationToken);
            words.Date(input.SaidAt);
            await words.SpeakAsync(input.Speakers);
            words.TakeSides(input.Stances);
            record.Changes.Tags.Add(statement.Id);
            record.Changes.Statements.Add(statement.Id);
            return statement.Id;
        },
        precondition: null,
        cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    public Task<bool> CorrectAsync(Guid id, StatementPatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await loader.StatementAsync(record, id, cancellationToken) is not { } statement) return false;
            if (patch.Corrects) await CorrectAsync(record, statement, patch, cancellationToken);
            if (patch.Review.IsPresent) Review(record, statement, patch.Review.Value);

            // For whom nested words count depends on who says so.
            record.Changes.Statements.UnionWith(await context.Statements.Where(s => s.WithinId == id && s.RemovedAt == null).Select(s => s.Id).ToListAsync(cancellationToken));
            return true;
        },
        precondition,
        cancellationToken);

    /// <summary>Closes the statement, what is nested in it and the references it makes; references to it are linked again.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await loader.StatementAsync(record, id, cancellationToken) is not { } statement) return false;
            await new StatementClosing(context, loader, record, cancellationToken).CloseAsync(statement);
            return true;
        },
        precondition,
        cancellationToken);

    private async Task CorrectAsync(Record record, Statement statement, StatementPatch patch, CancellationToken cancellationToken)
    {
        var article = await loader.ArticleAsync(record, statement.ArticleId, cancellationToken)
            ?? throw new InvalidOperationException("A standing statement belongs to a standing article.");
        var words = new StatementWording(loader, record, article, statement, cancellationToken);
        if (patch.Spans.IsPresent) words.Quote(patch.Spans.Value);
        if (patch.Cue.IsPresent) statement.Cue = ArticleSpans.Checked(article.Text, patch.Cue.Value, "cue");
        if (patch.Addressee.IsPresent) statement.Addressee = ArticleSpans.Checked(article.Text, patch.Addressee.Value, "addressee");
        statement.Mode = patch.Mode.Or(statement.Mode);
        statement.Act = patch.Act.Or(statement.Act);
        statement.Occurrence = patch.Occurrence.Or(statement.Occurrence);
        if (patch.SaidAt.IsPresent) words.Date(patch.SaidAt.Value);
        if (patch.Speakers.IsPresent) await words.SpeakAsync(patch.Speakers.Value);
        if (patch.Stances.IsPresent) words.TakeSides(patch.Stances.Value);

        statement.Review = ReviewState.Edited;
        statement.Confidence = null;
        record.Changes.Tags.Add(statement.Id);
        record.Changes.Statements.Add(statement.Id);
    }

    private static void Review(Record record, Statement statement, ReviewState review)
    {
        if (review == statement.Review) return;
        statement.Review = review;
        if (review != ReviewState.Extracted) statement.Confidence = null;
        record.Changes.Left(statement);
        if (review == ReviewState.Rejected) StatementClosing.Free(record, statement);
    }

    private async Task<Guid?> OuterAsync(Record record, Article article, Guid? withinId, CancellationToken cancellationToken)
    {
        if (withinId is not { } id) return null;
        var outer = await loader.NeedStatementAsync(record, id, "within", cancellationToken);
        return outer.ArticleId == article.Id ? id : throw new DomainRuleException("within", "A statement is nested in one of the same article.");
    }
}
