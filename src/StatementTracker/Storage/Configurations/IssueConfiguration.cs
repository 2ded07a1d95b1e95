using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class IssueConfiguration : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.ToTable("issues").Ignore(i => i.IsRemoved);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Slug).HasMaxLength(100);
        builder.Property(i => i.Title).HasMaxLength(200);
        builder.Property(i => i.Proposition).HasMaxLength(1000);
        builder.Property(i => i.Terms).AsJson();
        builder.HasOne(i => i.Broader).WithMany().HasForeignKey(i => i.BroaderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.Slug).IsUnique().HasFilter("\"RemovedAt\" IS NULL");
        builder.HasIndex(i => new { i.Title, i.Id });
    }
}
