using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("articles").Ignore(a => a.IsRemoved);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.TextHash).HasMaxLength(64);
        builder.Property(a => a.Title).HasMaxLength(500);
        builder.Property(a => a.Publisher).HasMaxLength(200);
        builder.Property(a => a.Url).HasMaxLength(2000);
        builder.Property(a => a.SourceKey).HasMaxLength(400);
        builder.HasIndex(a => a.Publisher);
        builder.HasIndex(a => new { a.TextHash, a.SourceKey }).IsUnique().HasFilter("\"RemovedAt\" IS NULL");
        builder.HasIndex(a => new { a.SortAt, a.Id });
    }
}

internal sealed class ArticleActorConfiguration : IEntityTypeConfiguration<ArticleActor>
{
    public void Configure(EntityTypeBuilder<ArticleActor> builder)
    {
        builder.ToTable("article_actors");
        builder.Property(a => a.Name).HasMaxLength(400);
        builder.Property(a => a.NameKey).HasMaxLength(400);
        builder.Property(a => a.FamilyKey).HasMaxLength(400);
        builder.Property(a => a.GazetteerKey).HasMaxLength(100);
        builder.Property(a => a.StateKey).HasMaxLength(420);
        builder.Property(a => a.TitleKey).HasMaxLength(800);
        builder.Property(a => a.OtherNames).AsJson();
        builder.Property(a => a.Mentions).AsJson();
        builder.Property(a => a.Candidates).AsJson();
        builder.HasOne<Article>().WithMany(a => a.Actors).HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Actor>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ArticleId, a.Ordinal }).IsUnique();
        builder.HasIndex(a => a.NameKey);
        builder.HasIndex(a => a.FamilyKey);
        builder.HasIndex(a => a.TitleKey);
        builder.HasIndex(a => a.ActorId);
    }
}
