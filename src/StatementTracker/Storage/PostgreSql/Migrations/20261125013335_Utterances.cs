using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Utterances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_statements_UtteranceId",
                table: "statements");

            migrationBuilder.AddColumn<long>(
                name: "FirstNearKey",
                table: "statements",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FourthNearKey",
                table: "statements",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PublishedAt",
                table: "statements",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReportId",
                table: "statements",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<long>(
                name: "SecondNearKey",
                table: "statements",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ThirdNearKey",
                table: "statements",
                type: "bigint",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE statements SET "ReportId" = "UtteranceId", "PublishedAt" = (SELECT a."PublishedAt" FROM articles AS a WHERE a."Id" = statements."ArticleId");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_statements_FirstNearKey",
                table: "statements",
                column: "FirstNearKey");

            migrationBuilder.CreateIndex(
                name: "IX_statements_FourthNearKey",
                table: "statements",
                column: "FourthNearKey");

            migrationBuilder.CreateIndex(
                name: "IX_statements_SecondNearKey",
                table: "statements",
                column: "SecondNearKey");

            migrationBuilder.CreateIndex(
                name: "IX_statements_ThirdNearKey",
                table: "statements",
                column: "ThirdNearKey");

            migrationBuilder.CreateIndex(
                name: "IX_statements_UtteranceId_RemovedAt_ReportId",
                table: "statements",
                columns: new[] { "UtteranceId", "RemovedAt", "ReportId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_statements_FirstNearKey",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_FourthNearKey",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_SecondNearKey",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_ThirdNearKey",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "IX_statements_UtteranceId_RemovedAt_ReportId",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "FirstNearKey",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "FourthNearKey",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "ReportId",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "SecondNearKey",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "ThirdNearKey",
                table: "statements");

            migrationBuilder.CreateIndex(
                name: "IX_statements_UtteranceId",
                table: "statements",
                column: "UtteranceId");
        }
    }
}
