using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_revisions_RecordedAt_Ordinal",
                table: "revisions",
                columns: new[] { "RecordedAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_Writer_RecordedAt_Ordinal",
                table: "revisions",
                columns: new[] { "Writer", "RecordedAt", "Ordinal" },
                filter: "\"Writer\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_revisions_RecordedAt_Ordinal",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_Writer_RecordedAt_Ordinal",
                table: "revisions");
        }
    }
}
