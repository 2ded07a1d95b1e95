using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class ActorConfiguration : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.ToTable("actors").Ignore(a => a.IsRemoved);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Slug).HasMaxLength(100);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.IdentityKey).HasMaxLength(300);
        builder.Property(a => a.OtherNames).AsJson();
        builder.HasOne(a => a.PartOf).WithMany().HasForeignKey(a => a.PartOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Actor>().WithMany().HasForeignKey(a => a.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.HasIndex(a => a.IdentityKey).IsUnique().HasFilter("\"RemovedAt\" IS NULL");
        builder.HasIndex(a => new { a.Name, a.Id });
        builder.HasIndex(a => new { a.Kind, a.Name, a.Id });
        builder.HasIndex(a => a.PartOfId);
    }
}

internal sealed class ActorNameConfiguration : IEntityTypeConfiguration<ActorName>
{
    public void Configure(EntityTypeBuilder<ActorName> builder)
    {
        builder.ToTable("actor_names");
        builder.Property(n => n.Key).HasMaxLength(400);
        builder.HasOne<Actor>().WithMany(a => a.Names).HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.Key, n.ActorId }).IsUnique();
    }
}

internal sealed class ActorSlugConfiguration : IEntityTypeConfiguration<ActorSlug>
{
    public void Configure(EntityTypeBuilder<ActorSlug> builder)
    {
        builder.ToTable("actor_slugs").HasKey(s => s.Slug);
        builder.Property(s => s.Slug).HasMaxLength(100);
        builder.HasOne<Actor>().WithMany().HasForeignKey(s => s.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActorMergeConfiguration : IEntityTypeConfiguration<ActorMerge>
{
    public void Configure(EntityTypeBuilder<ActorMerge> builder)
    {
        builder.ToTable("actor_merges");
        builder.Property(m => m.Moved).AsJson();
        builder.HasOne<Actor>().WithMany().HasForeignKey(m => m.DuplicateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Actor>().WithMany().HasForeignKey(m => m.IntoId).OnDelete(DeleteBehavior.Restrict);
    }
}
