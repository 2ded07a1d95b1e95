using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_statements_Act_SortAt_Id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_Mode_SortAt_Id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_references_Type_CreatedAt_Id",
                table: "references");

            migrationBuilder.DropIndex(
                name: "IX_positions_IssueId_SupersededAt_ActorId",
                table: "positions");

            migrationBuilder.CreateIndex(
                name: "IX_positions_IssueId_SupersededAt_ActorSlug",
                table: "positions",
                columns: new[] { "IssueId", "SupersededAt", "ActorSlug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_positions_IssueId_SupersededAt_ActorSlug",
                table: "positions");

            migrationBuilder.CreateIndex(
                name: "IX_statements_Act_SortAt_Id",
                table: "statements",
                columns: new[] { "Act", "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_Mode_SortAt_Id",
                table: "statements",
                columns: new[] { "Mode", "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_references_Type_CreatedAt_Id",
                table: "references",
                columns: new[] { "Type", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_positions_IssueId_SupersededAt_ActorId",
                table: "positions",
                columns: new[] { "IssueId", "SupersededAt", "ActorId" });
        }
    }
}
