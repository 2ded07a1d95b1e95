using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("positions");
        builder.Property(p => p.Detail).AsJson();
        builder.Property(p => p.EffectiveTo).AsJson();
        builder.ComplexProperty(p => p.EffectiveFrom, SaidAtColumns.Map);
        builder.HasOne(p => p.Actor).WithMany().HasForeignKey(p => p.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Issue).WithMany().HasForeignKey(p => p.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ActorId, p.IssueId, p.SupersededAt });
        builder.HasIndex(p => new { p.IssueId, p.SupersededAt, p.ActorSlug });
        builder.HasIndex(p => new { p.RecordedAt, p.Id });
        builder.HasIndex(p => p.EditorPositionId).HasFilter("\"EditorPositionId\" IS NOT NULL");
        builder.Property(p => p.ActorSlug).HasMaxLength(100);
        builder.Property(p => p.IssueSlug).HasMaxLength(100);
        builder.HasIndex(p => new { p.ActorSlug, p.IssueSlug });
    }
}

internal sealed class PositionShiftConfiguration : IEntityTypeConfiguration<PositionShift>
{
    public void Configure(EntityTypeBuilder<PositionShift> builder)
    {
        builder.ToTable("position_shifts");
        builder.Property(s => s.Detail).AsJson();
        builder.HasOne<Actor>().WithMany().HasForeignKey(s => s.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issue>().WithMany().HasForeignKey(s => s.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ActorId, s.IssueId, s.SortAt, s.Ordinal });
        builder.HasIndex(s => new { s.ActorId, s.SortAt, s.Ordinal, s.Id });
        builder.HasIndex(s => new { s.IssueId, s.Kind, s.SortAt, s.Ordinal, s.Id });
    }
}

internal sealed class EditorPositionConfiguration : IEntityTypeConfiguration<EditorPosition>
{
    public void Configure(EntityTypeBuilder<EditorPosition> builder)
    {
        builder.ToTable("editor_positions").Ignore(p => p.IsRemoved);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Note).HasMaxLength(2000);
        builder.HasOne<Actor>().WithMany().HasForeignKey(p => p.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issue>().WithMany().HasForeignKey(p => p.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Statement>().WithMany().HasForeignKey(p => p.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ActorId, p.IssueId });
    }
}
