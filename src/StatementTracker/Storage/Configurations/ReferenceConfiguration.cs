using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class ReferenceConfiguration : IEntityTypeConfiguration<Reference>
{
    public void Configure(EntityTypeBuilder<Reference> builder)
    {
        builder.ToTable("references").Ignore(r => r.IsRemoved).Ignore(r => r.CarriesStance).Ignore(r => r.TakesBack);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Topic).AsJson();
        builder.Property(r => r.Evidence).AsJson();
        builder.Property(r => r.Candidates).AsJson();
        builder.Property(r => r.Paraphrase).HasMaxLength(4000);
        builder.ComplexProperty(r => r.TargetSaidAt, SaidAtColumns.Map);
        builder.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ArticleActor>().WithMany().HasForeignKey(r => r.TargetArticleActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.TargetActor).WithMany().HasForeignKey(r => r.TargetActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.FromId, r.Type });
        builder.HasIndex(r => new { r.ToId, r.Type });
        builder.HasIndex(r => r.TargetActorId);
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.State, r.CreatedAt, r.Id });
    }
}
