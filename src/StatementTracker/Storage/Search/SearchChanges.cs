using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StatementTracker.Model;

namespace StatementTracker.Storage.Search;

/// <summary>What the tracked changes mean for the indexes; read before they are saved.</summary>
internal sealed record SearchChanges(IReadOnlyList<SearchDocument> Statements, IReadOnlyList<SearchDocument> Articles)
{
    public bool IsEmpty => Statements.Count + Articles.Count == 0;

    public static SearchChanges Of(ChangeTracker changes) => new(
        [.. changes.Entries<Statement>().Where(e => Matters(e, nameof(Statement.Text)))
            .Select(e => new SearchDocument { Id = e.Entity.Id, Body = IsGone(e) ? null : e.Entity.Text })],
        [.. changes.Entries<Article>().Where(e => Matters(e, nameof(Article.Title)))
            .Select(e => new SearchDocument { Id = e.Entity.Id, Heading = e.Entity.Title ?? "", Body = IsGone(e) ? null : e.Entity.Text })]);

    private static bool Matters<T>(EntityEntry<T> entry, string words)
        where T : Entity => entry.State switch
        {
            EntityState.Added or EntityState.Deleted => true,
            EntityState.Modified => entry.Property(words).IsModified || entry.Property(e => e.RemovedAt).IsModified,
            _ => false,
        };

    private static bool IsGone<T>(EntityEntry<T> entry)
        where T : Entity => entry.State == EntityState.Deleted || entry.Entity.IsRemoved;
}
