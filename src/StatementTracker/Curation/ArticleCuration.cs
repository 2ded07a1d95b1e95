using Microsoft.EntityFrameworkCore;
using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Curation;

public sealed record ArticlePatch
{
    public Patch<string?> Title { get; init; }

    public Patch<string?> Publisher { get; init; }

    public Patch<string?> Url { get; init; }

    /// <summary>A new date dates the article's statements anew.</summary>
    public Patch<DateTimeOffset?> PublishedAt { get; init; }
}

/// <summary>How people change what is known of an article; its text never changes. False means that no such article stands.</summary>
public sealed class ArticleCuration(TrackerDbContext context, RecordLoader loader, RecordWriter writer)
{
    /// <exception cref="PreconditionFailedException">It has changed since.</exception>
    /// <exception cref="ConflictException">The same text from that source stands already.</exception>
    public Task<bool> CorrectAsync(Guid id, ArticlePatch patch, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } article) return false;
            article.Title = patch.Title.Or(article.Title);
            article.Publisher = patch.Publisher.Or(article.Publisher);
            article.Url = patch.Url.Or(article.Url);
            await ChangeSourceAsync(article, patch.Publisher.IsPresent ? "publisher" : "url", cancellationToken);
            if (patch.PublishedAt.IsPresent) await DateAsync(record, article, patch.PublishedAt.Value, cancellationToken);
            return true;
        },
        precondition,
        cancellationToken);

    /// <summary>Closes the article with its statements, their references and the actors that only it supports; the rest is derived anew.</summary>
    public Task<bool> RemoveAsync(Guid id, Precondition? precondition, CancellationToken cancellationToken) => writer.WriteAsync(
        async record =>
        {
            if (await FindAsync(record, id, cancellationToken) is not { } article) return false;
            article.RemovedAt = record.RecordedAt;
            foreach (var mention in await context.ArticleActors.AsNoTracking().Where(a => a.ArticleId == id).ToListAsync(cancellationToken))
            {
                if (mention.ActorId is { } actor) record.Changes.Orphans.Add(actor);
                if (mention.ArticleBound && mention.TitleKey is null) continue;
                record.Changes.NameKeys.UnionWith(mention.OtherNames.Select(Names.Key).Append(mention.NameKey));
                record.Changes.NameKeys.UnionWith(new[] { mention.FamilyKey, mention.TitleKey }.OfType<string>());
            }

            var closing = new StatementClosing(context, loader, record, cancellationToken);
            foreach (var statement in await StatementsAsync(record, article, cancellationToken)) await closing.CloseAsync(statement);
            return true;
        },
        precondition,
        cancellationToken);

    private async Task<Article?> FindAsync(Record record, Guid id, CancellationToken cancellationToken)
    {
        var article = await context.Articles.FirstOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken);
        if (article is not null) record.Articles.Add(id, article);
        return article;
    }

    private async Task ChangeSourceAsync(Article article, string field, CancellationToken cancellationToken)
    {
        var source = Article.KeyOfSource(article.Publisher, article.Url);
        if (source == article.SourceKey) return;
        var taken = await context.Articles.AnyAsync(a => a.TextHash == article.TextHash && a.SourceKey == source && a.RemovedAt == null && a.Id != article.Id, cancellationToken);
        if (taken) throw new ConflictException(field, "The same text from that source stands already.");
        article.SourceKey = source;
    }

    private async Task DateAsync(Record record, Article article, DateTimeOffset? published, CancellationToken cancellationToken)
    {
        var former = article.PublishedAt;
        article.PublishedAt = published is { } at ? Instants.Cut(at) : null;
        _ = await StatementsAsync(record, article, cancellationToken);
        Dating.Resolve(record, article, former);
    }

    private async Task<List<Statement>> StatementsAsync(Record record, Article article, CancellationToken cancellationToken)
    {
        var ids = await context.Statements.Where(s => s.ArticleId == article.Id && s.RemovedAt == null).OrderBy(s => s.Ordinal).Select(s => s.Id).ToListAsync(cancellationToken);
        var keys = new RecordKeys();
        keys.Statements.UnionWith(ids);
        await loader.LoadAsync(record, keys, cancellationToken);
        return [.. ids.Select(id => record.Statements[id])];
    }
}
