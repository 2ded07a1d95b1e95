using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StatementTracker.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Publisher = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: true),
                    SortAt = table.Column<long>(type: "bigint", nullable: false),
                    SourceKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "issues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Proposition = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    BroaderId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_issues_issues_BroaderId",
                        column: x => x.BroaderId,
                        principalTable: "issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Resource = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    ResourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => new { x.Sequence, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    IdentityKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    OtherNames = table.Column<string>(type: "text", nullable: false),
                    PartOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedAt = table.Column<long>(type: "bigint", nullable: true),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Curated = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_actors_actors_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_actors_actors_PartOfId",
                        column: x => x.PartOfId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_actors_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Mode = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Act = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Occurrence = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    UtteranceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Spans = table.Column<string>(type: "text", nullable: false),
                    Cue = table.Column<string>(type: "text", nullable: true),
                    Addressee = table.Column<string>(type: "text", nullable: true),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    SortAt = table.Column<long>(type: "bigint", nullable: false),
                    SaidAtSpan = table.Column<string>(type: "text", nullable: true),
                    WithinId = table.Column<Guid>(type: "uuid", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Review = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ContentKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TieBreaker = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false, collation: "C"),
                    SaidAt_Earliest = table.Column<long>(type: "bigint", nullable: true),
                    SaidAt_Edtf = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SaidAt_Expression = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SaidAt_Latest = table.Column<long>(type: "bigint", nullable: true),
                    SaidAt_Precision = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_statements_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statements_statements_WithinId",
                        column: x => x.WithinId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actor_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DuplicateId = table.Column<Guid>(type: "uuid", nullable: false),
                    IntoId = table.Column<Guid>(type: "uuid", nullable: false),
                    MergedAt = table.Column<long>(type: "bigint", nullable: false),
                    Moved = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actor_merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_actor_merges_actors_DuplicateId",
                        column: x => x.DuplicateId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_actor_merges_actors_IntoId",
                        column: x => x.IntoId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actor_names",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actor_names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_actor_names_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actor_slugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actor_slugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_actor_slugs_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "article_actors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FamilyKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    GazetteerKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ArticleBound = table.Column<bool>(type: "boolean", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BodyOrdinal = table.Column<int>(type: "integer", nullable: true),
                    PartOfOrdinal = table.Column<int>(type: "integer", nullable: true),
                    StateKey = table.Column<string>(type: "character varying(420)", maxLength: 420, nullable: true, collation: "C"),
                    TitleKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: true, collation: "C"),
                    OtherNames = table.Column<string>(type: "text", nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Link = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Candidates = table.Column<string>(type: "text", nullable: false),
                    Curated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_actors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_article_actors_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_article_actors_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "positions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stance = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Basis = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: true),
                    EditorPositionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Conditional = table.Column<bool>(type: "boolean", nullable: false),
                    Diverged = table.Column<bool>(type: "boolean", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    EffectiveTo = table.Column<string>(type: "text", nullable: true),
                    CertainFrom = table.Column<long>(type: "bigint", nullable: true),
                    CertainTo = table.Column<long>(type: "bigint", nullable: true),
                    PossibleFrom = table.Column<long>(type: "bigint", nullable: true),
                    IsCurrent = table.Column<bool>(type: "boolean", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    SupersededAt = table.Column<long>(type: "bigint", nullable: true),
                    EffectiveFrom_Earliest = table.Column<long>(type: "bigint", nullable: true),
                    EffectiveFrom_Edtf = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    EffectiveFrom_Expression = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EffectiveFrom_Latest = table.Column<long>(type: "bigint", nullable: true),
                    EffectiveFrom_Precision = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_positions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_positions_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_positions_issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "editor_positions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stance = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Conditional = table.Column<bool>(type: "boolean", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: true),
                    EffectiveFrom = table.Column<long>(type: "bigint", nullable: true),
                    EffectiveTo = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editor_positions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_editor_positions_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_editor_positions_issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_editor_positions_statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_stances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stance = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Basis = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Conditional = table.Column<bool>(type: "boolean", nullable: false),
                    Condition = table.Column<string>(type: "text", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    ReferenceId = table.Column<Guid>(type: "uuid", nullable: true),
                    ViaIssueId = table.Column<Guid>(type: "uuid", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Tagged = table.Column<bool>(type: "boolean", nullable: false),
                    Curated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_stances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_statement_stances_issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_stances_statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "references",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    MadeBy = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: true),
                    TargetArticleActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    TargetActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Paraphrase = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    Polarity = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Review = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Candidates = table.Column<string>(type: "text", nullable: false),
                    Curated = table.Column<bool>(type: "boolean", nullable: false),
                    TargetSaidAt_Earliest = table.Column<long>(type: "bigint", nullable: true),
                    TargetSaidAt_Edtf = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    TargetSaidAt_Expression = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    TargetSaidAt_Latest = table.Column<long>(type: "bigint", nullable: true),
                    TargetSaidAt_Precision = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_references", x => x.Id);
                    table.ForeignKey(
                        name: "FK_references_actors_TargetActorId",
                        column: x => x.TargetActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_references_article_actors_TargetArticleActorId",
                        column: x => x.TargetArticleActorId,
                        principalTable: "article_actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_references_statements_FromId",
                        column: x => x.FromId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_references_statements_ToId",
                        column: x => x.ToId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_speakers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    ArticleActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Link = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Mention = table.Column<string>(type: "text", nullable: true),
                    Role = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    RoleSpan = table.Column<string>(type: "text", nullable: true),
                    Capacity = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    BodyArticleActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Curated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_speakers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_statement_speakers_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_speakers_actors_OnBehalfOfId",
                        column: x => x.OnBehalfOfId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_speakers_article_actors_ArticleActorId",
                        column: x => x.ArticleActorId,
                        principalTable: "article_actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_speakers_article_actors_BodyArticleActorId",
                        column: x => x.BodyArticleActorId,
                        principalTable: "article_actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_speakers_statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ledger",
                columns: new[] { "Id", "RecordedAt", "Sequence" },
                values: new object[] { 1, -62135596800000000L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_actor_merges_DuplicateId",
                table: "actor_merges",
                column: "DuplicateId");

            migrationBuilder.CreateIndex(
                name: "IX_actor_merges_IntoId",
                table: "actor_merges",
                column: "IntoId");

            migrationBuilder.CreateIndex(
                name: "IX_actor_names_ActorId",
                table: "actor_names",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_actor_names_Key_ActorId",
                table: "actor_names",
                columns: new[] { "Key", "ActorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_actor_slugs_ActorId",
                table: "actor_slugs",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_actors_ArticleId",
                table: "actors",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_actors_IdentityKey",
                table: "actors",
                column: "IdentityKey",
                unique: true,
                filter: "\"RemovedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_actors_MergedIntoId",
                table: "actors",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_actors_Name_Id",
                table: "actors",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_actors_PartOfId",
                table: "actors",
                column: "PartOfId");

            migrationBuilder.CreateIndex(
                name: "IX_actors_Slug",
                table: "actors",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_ActorId",
                table: "article_actors",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_ArticleId_Ordinal",
                table: "article_actors",
                columns: new[] { "ArticleId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_FamilyKey",
                table: "article_actors",
                column: "FamilyKey");

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_NameKey",
                table: "article_actors",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_TitleKey",
                table: "article_actors",
                column: "TitleKey");

            migrationBuilder.CreateIndex(
                name: "IX_articles_SortAt_Id",
                table: "articles",
                columns: new[] { "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_TextHash_SourceKey",
                table: "articles",
                columns: new[] { "TextHash", "SourceKey" },
                unique: true,
                filter: "\"RemovedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_editor_positions_ActorId_IssueId",
                table: "editor_positions",
                columns: new[] { "ActorId", "IssueId" });

            migrationBuilder.CreateIndex(
                name: "IX_editor_positions_IssueId",
                table: "editor_positions",
                column: "IssueId");

            migrationBuilder.CreateIndex(
                name: "IX_editor_positions_StatementId",
                table: "editor_positions",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_issues_BroaderId",
                table: "issues",
                column: "BroaderId");

            migrationBuilder.CreateIndex(
                name: "IX_issues_Slug",
                table: "issues",
                column: "Slug",
                unique: true,
                filter: "\"RemovedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_issues_Title_Id",
                table: "issues",
                columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_positions_ActorId_IssueId_SupersededAt",
                table: "positions",
                columns: new[] { "ActorId", "IssueId", "SupersededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_positions_IssueId_SupersededAt_ActorId",
                table: "positions",
                columns: new[] { "IssueId", "SupersededAt", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_positions_RecordedAt_Id",
                table: "positions",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_references_FromId_Type",
                table: "references",
                columns: new[] { "FromId", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_references_State_CreatedAt_Id",
                table: "references",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_references_TargetActorId",
                table: "references",
                column: "TargetActorId");

            migrationBuilder.CreateIndex(
                name: "IX_references_TargetArticleActorId",
                table: "references",
                column: "TargetArticleActorId");

            migrationBuilder.CreateIndex(
                name: "IX_references_ToId_Type",
                table: "references",
                columns: new[] { "ToId", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_ResourceId_Sequence",
                table: "revisions",
                columns: new[] { "ResourceId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_speakers_ActorId_StatementId",
                table: "statement_speakers",
                columns: new[] { "ActorId", "StatementId" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_speakers_ArticleActorId",
                table: "statement_speakers",
                column: "ArticleActorId");

            migrationBuilder.CreateIndex(
                name: "IX_statement_speakers_BodyArticleActorId",
                table: "statement_speakers",
                column: "BodyArticleActorId");

            migrationBuilder.CreateIndex(
                name: "IX_statement_speakers_OnBehalfOfId_StatementId",
                table: "statement_speakers",
                columns: new[] { "OnBehalfOfId", "StatementId" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_speakers_StatementId_Ordinal",
                table: "statement_speakers",
                columns: new[] { "StatementId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_stances_IssueId_Stance_StatementId",
                table: "statement_stances",
                columns: new[] { "IssueId", "Stance", "StatementId" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_stances_StatementId_IssueId",
                table: "statement_stances",
                columns: new[] { "StatementId", "IssueId" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_ArticleId_Ordinal",
                table: "statements",
                columns: new[] { "ArticleId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_ContentKey",
                table: "statements",
                column: "ContentKey");

            migrationBuilder.CreateIndex(
                name: "IX_statements_SortAt_Id",
                table: "statements",
                columns: new[] { "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_UtteranceId",
                table: "statements",
                column: "UtteranceId");

            migrationBuilder.CreateIndex(
                name: "IX_statements_WithinId",
                table: "statements",
                column: "WithinId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_merges");

            migrationBuilder.DropTable(
                name: "actor_names");

            migrationBuilder.DropTable(
                name: "actor_slugs");

            migrationBuilder.DropTable(
                name: "editor_positions");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "positions");

            migrationBuilder.DropTable(
                name: "references");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "statement_speakers");

            migrationBuilder.DropTable(
                name: "statement_stances");

            migrationBuilder.DropTable(
                name: "article_actors");

            migrationBuilder.DropTable(
                name: "issues");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "articles");
        }
    }
}
