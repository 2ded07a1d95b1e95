using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FullTextSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE search_state ("Version" integer NOT NULL);
                INSERT INTO search_state SELECT CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 1 END;
                CREATE TABLE statement_search (
                    "Id" uuid NOT NULL PRIMARY KEY, "Key" bigint GENERATED ALWAYS AS IDENTITY UNIQUE, words tsvector NOT NULL, folded text COLLATE "C" NOT NULL);
                CREATE TABLE article_search (
                    "Id" uuid NOT NULL PRIMARY KEY, "Key" bigint GENERATED ALWAYS AS IDENTITY UNIQUE, words tsvector NOT NULL, folded text COLLATE "C" NOT NULL);
                CREATE INDEX "IX_statement_search_words" ON statement_search USING gin (words);
                CREATE INDEX "IX_article_search_words" ON article_search USING gin (words);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                ['article_search', 'statement_search', 'search_state']
                """);
        }
    }
}
