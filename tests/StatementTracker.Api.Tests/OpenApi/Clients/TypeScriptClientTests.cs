using System.Text.Json;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.OpenApi.Clients;

/// <summary>The types that openapi-typescript makes of the OpenAPI document, in a program compiled strictly and run against a listening service.</summary>
public class TypeScriptClientTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "tests", "StatementTracker.Api.Tests", "OpenApi", "Clients");

    [OnNode]
    public async Task A_program_with_generated_types_compiles_and_does_what_it_says()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        using var factory = new ApiFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        var address = factory.ClientOptions.BaseAddress;
        var work = NodeTools.WorkIn(Path.Combine(Sources, "client.ts"), Path.Combine(Sources, "tsconfig.json"));
        await File.WriteAllTextAsync(Path.Combine(work.FullName, "package.json"), """{"type":"module"}""");

        await Succeed("openapi-typescript", new Uri(address, "swagger/v1/swagger.json").ToString(), "--output", "schema.d.ts");
        await Succeed("tsc", "--project", ".");
        var told = JsonElement.Parse(await Succeed("node", "out/client.js", address.ToString().TrimEnd('/')));

        Assert.Equal("true", told.Text("kept"));
        Assert.Equal(["Ana Verin", "Bo Karr"], told.GetProperty("speakers").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("The Velstad Courier", told.Text("publisher"));
        Assert.Equal("must be 1 to 200.", told.Text("refused.0"));
        work.Delete(recursive: true);

        async Task<string> Succeed(string program, params string[] arguments)
        {
            var (ended, output, errors) = await NodeTools.Run(work, program, arguments);
            Assert.True(ended, $"{program}: {output}{errors}");
            return output;
        }
    }
}
