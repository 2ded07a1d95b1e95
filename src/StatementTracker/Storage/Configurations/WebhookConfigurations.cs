using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.Property(w => w.Url).HasMaxLength(Webhook.MostCharactersOfUrl);
        builder.Property(w => w.Description).HasMaxLength(200);
        builder.Property(w => w.Types).HasMaxLength(100);
        builder.Property(w => w.Kinds).HasMaxLength(200);
        builder.Property(w => w.Secret).HasMaxLength(100);
        builder.Property(w => w.FormerSecret).HasMaxLength(100);
    }
}

/// <summary>Of two processes that put out the same changes, one is refused.</summary>
internal sealed class WebhookProgressConfiguration : IEntityTypeConfiguration<WebhookProgress>
{
    public void Configure(EntityTypeBuilder<WebhookProgress> builder)
    {
        builder.ToTable("webhook_progress").HasKey(p => p.WebhookId);
        builder.Property(p => p.Sequence).IsConcurrencyToken();
        builder.Property(p => p.Ordinal).IsConcurrencyToken();
        builder.HasOne<Webhook>().WithOne().HasForeignKey<WebhookProgress>(p => p.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Of two processes that take the same delivery, one is refused.</summary>
internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(d => d.Event).HasMaxLength(40);
        builder.Property(d => d.Fault).HasMaxLength(200);
        builder.Property(d => d.NextAttemptAt).IsConcurrencyToken();
        builder.HasIndex(d => new { d.WebhookId, d.Sequence, d.Ordinal }).IsUnique();
        builder.HasIndex(d => new { d.NextAttemptAt, d.WebhookId }).HasFilter("\"NextAttemptAt\" IS NOT NULL");
        builder.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}
