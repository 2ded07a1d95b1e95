using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.Property(k => k.Id).HasMaxLength(KeptAnswer.DigestCharacters);
        builder.Property(k => k.Fingerprint).HasMaxLength(KeptAnswer.DigestCharacters);
        builder.Property(k => k.Attempt).IsConcurrencyToken();
        builder.HasIndex(k => k.ExpiresAt);
    }
}
