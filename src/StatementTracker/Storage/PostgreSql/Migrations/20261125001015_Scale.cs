using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Scale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DescriptionKey",
                table: "article_actors",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_statements_Act_SortAt_Id",
                table: "statements",
                columns: new[] { "Act", "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_Mode_SortAt_Id",
                table: "statements",
                columns: new[] { "Mode", "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_stances_Stance_StatementId",
                table: "statement_stances",
                columns: new[] { "Stance", "StatementId" });

            migrationBuilder.CreateIndex(
                name: "IX_references_CreatedAt_Id",
                table: "references",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_references_Type_CreatedAt_Id",
                table: "references",
                columns: new[] { "Type", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_article_actors_DescriptionKey_Id",
                table: "article_actors",
                columns: new[] { "DescriptionKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_actors_Kind_Name_Id",
                table: "actors",
                columns: new[] { "Kind", "Name", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_statements_Act_SortAt_Id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_Mode_SortAt_Id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statement_stances_Stance_StatementId",
                table: "statement_stances");

            migrationBuilder.DropIndex(
                name: "IX_references_CreatedAt_Id",
                table: "references");

            migrationBuilder.DropIndex(
                name: "IX_references_Type_CreatedAt_Id",
                table: "references");

            migrationBuilder.DropIndex(
                name: "IX_article_actors_DescriptionKey_Id",
                table: "article_actors");

            migrationBuilder.DropIndex(
                name: "IX_actors_Kind_Name_Id",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "DescriptionKey",
                table: "article_actors");
        }
    }
}
