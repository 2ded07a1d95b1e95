using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EditorPositionIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_positions_EditorPositionId",
                table: "positions",
                column: "EditorPositionId",
                filter: "\"EditorPositionId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_positions_EditorPositionId",
                table: "positions");
        }
    }
}
