using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StatementTracker.Model;

namespace StatementTracker.Storage.Configurations;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("statements").Ignore(s => s.IsRemoved).Ignore(s => s.NearKeys);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Spans).AsJson();
        builder.Property(s => s.Cue).AsJson();
        builder.Property(s => s.Addressee).AsJson();
        builder.Property(s => s.Topic).AsJson();
        builder.Property(s => s.SaidAtSpan).AsJson();
        builder.Property(s => s.ContentKey).HasMaxLength(64);
        builder.Property(s => s.TieBreaker).HasMaxLength(480);
        builder.ComplexProperty(s => s.SaidAt, SaidAtColumns.Map);
        builder.HasOne(s => s.Article).WithMany(a => a.Statements).HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Statement>().WithMany().HasForeignKey(s => s.WithinId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.SortAt, s.Id });
        builder.HasIndex(s => new { s.ArticleId, s.Ordinal });
        builder.HasIndex(s => new { s.UtteranceId, s.RemovedAt, s.ReportId });
        builder.HasIndex(s => s.FirstNearKey);
        builder.HasIndex(s => s.SecondNearKey);
        builder.HasIndex(s => s.ThirdNearKey);
        builder.HasIndex(s => s.FourthNearKey);
        builder.HasIndex(s => s.ContentKey);
        builder.HasIndex(s => s.WithinId);
    }
}

internal sealed class StatementSpeakerConfiguration : IEntityTypeConfiguration<StatementSpeaker>
{
    public void Configure(EntityTypeBuilder<StatementSpeaker> builder)
    {
        builder.ToTable("statement_speakers");
        builder.Property(s => s.Role).HasMaxLength(400);
        builder.Property(s => s.Mention).AsJson();
        builder.Property(s => s.RoleSpan).AsJson();
        builder.HasOne<Statement>().WithMany(s => s.Speakers).HasForeignKey(s => s.StatementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.ArticleActor).WithMany().HasForeignKey(s => s.ArticleActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ArticleActor>().WithMany().HasForeignKey(s => s.BodyArticleActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Actor).WithMany().HasForeignKey(s => s.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.OnBehalfOf).WithMany().HasForeignKey(s => s.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.StatementId, s.Ordinal });
        builder.HasIndex(s => new { s.ActorId, s.StatementId });
        builder.HasIndex(s => new { s.OnBehalfOfId, s.StatementId });
    }
}

internal sealed class StatementStanceConfiguration : IEntityTypeConfiguration<StatementStance>
{
    public void Configure(EntityTypeBuilder<StatementStance> builder)
    {
        builder.ToTable("statement_stances");
        builder.Property(s => s.Condition).AsJson();
        builder.Property(s => s.Evidence).AsJson();
        builder.HasOne<Statement>().WithMany(s => s.Stances).HasForeignKey(s => s.StatementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Issue).WithMany().HasForeignKey(s => s.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.StatementId, s.IssueId });
        builder.HasIndex(s => new { s.IssueId, s.Stance, s.StatementId });
        builder.HasIndex(s => new { s.Stance, s.StatementId });
    }
}
