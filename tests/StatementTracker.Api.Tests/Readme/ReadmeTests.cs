using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Ingestion;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Readme;

/// <summary>The README's commands, typed into a shell against a listening service with the seeds.</summary>
public sealed partial class ReadmeTests(ReadmeTests.SeededService service) : IClassFixture<ReadmeTests.SeededService>
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>Each command that is followed by what it answers.</summary>
    public static TheoryData<string, string> Answered()
    {
        var commands = new TheoryData<string, string>();
        foreach (Match match in CommandAndAnswer().Matches(Text)) commands.Add(match.Groups["command"].Value.Trim(), match.Groups["answer"].Value.Trim());
        return commands;
    }

    [InShellTheory]
    [MemberData(nameof(Answered))]
    public async Task A_command_answers_what_the_README_prints_below_it(string command, string answer) =>
        Assert.Equal(answer, (await service.Run(command)).ReplaceLineEndings("\n"));

    [InShellFact]
    public async Task The_key_that_the_README_makes_writes()
    {
        var making = Text.Split("```").Single(block => block.StartsWith("sh", StringComparison.Ordinal) && block.Contains("/api/v1/keys", StringComparison.Ordinal))[2..];
        var key = await service.Run(making);

        var status = await service.Run(
            $$"""curl -s -o /dev/null -w '%{http_code}' http://localhost:5080/api/v1/issues -H 'X-Api-Key: {{key}}' -H 'Content-Type: application/json' -d '{"title":"Ferries","proposition":"Ferries should be free."}'""");

        Assert.StartsWith("st_", key, StringComparison.Ordinal);
        Assert.Equal("201", status);
    }

    [GeneratedRegex(@"```sh\n(?<command>[^`]*?\bcurl\b[^`]*?)```\n```(json|csv)\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CommandAndAnswer();

    /// <summary>One service for all commands.</summary>
    public sealed class SeededService : IAsyncLifetime, IDisposable
    {
        private const string Admin = "open sesame";

        private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);
        private readonly ApiFactory factory;

        public SeededService() => factory = new ApiFactory(database, ("Access:AdminKey", Admin));

        public async Task InitializeAsync()
        {
            factory.UseKestrel(0);
            factory.StartServer();
            await using var scope = factory.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeedingJob>().SeedAsync(Path.Combine(Repository.Root, "seeds"), null, CancellationToken.None);
        }

        /// <summary>With this service in the place of the one the README names.</summary>
        public Task<string> Run(string command) => Shell.Run(
            command.Replace("http://localhost:5080", factory.ClientOptions.BaseAddress.ToString().TrimEnd('/'), StringComparison.Ordinal),
            ("ADMIN", Admin), ("NO_PROXY", "*"));

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            factory.Dispose();
            database.Dispose();
        }
    }
}
