using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PositionLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActorSlug",
                table: "positions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "IssueSlug",
                table: "positions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(@"UPDATE positions SET ""ActorSlug"" = json_extract(""Detail"", '$.actor.slug'), ""IssueSlug"" = json_extract(""Detail"", '$.issue.slug')");

            migrationBuilder.CreateTable(
                name: "position_shifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssueId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_position_shifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_position_shifts_actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_position_shifts_issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_positions_ActorSlug_IssueSlug",
                table: "positions",
                columns: new[] { "ActorSlug", "IssueSlug" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_Publisher",
                table: "articles",
                column: "Publisher");

            migrationBuilder.CreateIndex(
                name: "IX_position_shifts_ActorId_IssueId_SortAt_Ordinal",
                table: "position_shifts",
                columns: new[] { "ActorId", "IssueId", "SortAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_position_shifts_ActorId_SortAt_Ordinal_Id",
                table: "position_shifts",
                columns: new[] { "ActorId", "SortAt", "Ordinal", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_position_shifts_IssueId_Kind_SortAt_Ordinal_Id",
                table: "position_shifts",
                columns: new[] { "IssueId", "Kind", "SortAt", "Ordinal", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "position_shifts");

            migrationBuilder.DropIndex(
                name: "IX_positions_ActorSlug_IssueSlug",
                table: "positions");

            migrationBuilder.DropIndex(
                name: "IX_articles_Publisher",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "ActorSlug",
                table: "positions");

            migrationBuilder.DropColumn(
                name: "IssueSlug",
                table: "positions");
        }
    }
}
