using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class LedgerConfiguration : IEntityTypeConfiguration<Ledger>
{
    public void Configure(EntityTypeBuilder<Ledger> builder)
    {
        builder.ToTable("ledger");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasData(new Ledger());
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revisions").HasKey(r => new { r.Sequence, r.Ordinal });
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.Property(r => r.Resource).HasMaxLength(24);
        builder.Property(r => r.Writer).HasMaxLength(Writer.MostCharacters);
        builder.HasIndex(r => new { r.ResourceId, r.Sequence });
        builder.HasIndex(r => new { r.RecordedAt, r.Ordinal });
        builder.HasIndex(r => new { r.Writer, r.RecordedAt, r.Ordinal }).HasFilter("\"Writer\" IS NOT NULL");
    }
}
