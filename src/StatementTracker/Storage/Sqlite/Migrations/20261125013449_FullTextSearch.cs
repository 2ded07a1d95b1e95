using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StatementTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FullTextSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE search_state ("Version" INTEGER NOT NULL);
                INSERT INTO search_state SELECT CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 1 END;
                CREATE TABLE statement_search_keys ("Key" INTEGER NOT NULL PRIMARY KEY, "Id" TEXT NOT NULL UNIQUE);
                CREATE TABLE article_search_keys ("Key" INTEGER NOT NULL PRIMARY KEY, "Id" TEXT NOT NULL UNIQUE);
                CREATE VIRTUAL TABLE statement_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');
                CREATE VIRTUAL TABLE article_search USING fts5 (words, heading, content = '', contentless_delete = 1, tokenize = 'ascii');
                INSERT INTO article_search (article_search, rank) VALUES ('rank', 'bm25(1.0, 10.0)');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                ['article_search', 'statement_search', 'article_search_keys', 'statement_search_keys', 'search_state']
                """);
        }
    }
}
