using StatementTracker.Api.Tests.Http;

namespace StatementTracker.Api.Tests.OpenApi;

/// <summary>
/// A text kept in the repository that must be what the service answers. After a change that is meant, write it anew with
/// <c>STATEMENTTRACKER_UPDATE_SNAPSHOTS=1 dotnet test tests/StatementTracker.Api.Tests --filter OpenApi</c>, and read the
/// difference before you commit it.
/// </summary>
internal static class Snapshot
{
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("STATEMENTTRACKER_UPDATE_SNAPSHOTS") == "1";

    public static void Match(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, file);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{file} is missing; see {nameof(Snapshot)} for how it is written.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
