using Microsoft.EntityFrameworkCore;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Storage;

public class MigrationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void The_migrations_say_all_that_the_model_says(string provider)
    {
        using var database = TestDatabase.CreateEmpty(provider);
        using var context = database.OpenContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void A_migrated_database_has_nothing_left_to_migrate(string provider)
    {
        using var database = TestDatabase.Create(provider);
        using var context = database.OpenContext();

        Assert.Empty(context.Database.GetPendingMigrations());
        Assert.NotEmpty(context.Database.GetAppliedMigrations());
    }
}
