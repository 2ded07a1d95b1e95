using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using StatementTracker.Model;

namespace StatementTracker.Api.Tests.Architecture;

public class ArrowTests
{
    private const string Api = "Api";

    /// <summary>What each part may know besides itself and the model. No other part exists.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Extraction"] = [],
        ["Linking"] = ["Extraction"],
        ["Ingestion"] = ["Extraction", "Linking", "Storage"],
        ["Storage"] = [],
        ["Curation"] = ["Linking", "Storage"],
        ["Queries"] = ["Storage"],
        [Api] = ["Ingestion", "Curation", "Queries", "Extraction", "Storage"],
    };

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> House =
        new(() => new ArchLoader().LoadAssemblies(typeof(Statement).Assembly, typeof(Program).Assembly).Build());

    [Fact]
    public void Every_type_belongs_to_a_part_that_the_design_names()
    {
        var homeless = House.Value.Types.Where(IsOurs).Where(type => !Allowed.ContainsKey(PartOf(type)));

        Findings.None(homeless.Select(type => type.FullName));
    }

    [Fact]
    public void Parts_know_each_other_only_along_the_allowed_arrows()
    {
        var forbidden =
            from type in House.Value.Types.Where(IsOurs)
            from target in type.Dependencies.Select(dependency => dependency.Target).Where(IsOurs).Distinct()
            let own = PartOf(type)
            let other = PartOf(target)
            where other != own && other != "Model" && !Allowed.GetValueOrDefault(own, []).Contains(other)
            select $"{type.FullName} knows {target.FullName}";

        Findings.None(forbidden);
    }

    [Fact]
    public void Controllers_leave_the_database_to_the_parts_they_call()
    {
        var forbidden =
            from type in House.Value.Types.Where(type => IsOurs(type) && type.Name.EndsWith("Controller", StringComparison.Ordinal))
            from target in type.Dependencies.Select(dependency => dependency.Target).Where(IsOurs).Distinct()
            where PartOf(target) == "Storage"
            select $"{type.FullName} knows {target.FullName}";

        Findings.None(forbidden);
    }

    [Fact]
    public void The_library_knows_nothing_of_the_web()
    {
        var references = typeof(Statement).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name);

        Assert.DoesNotContain(references, name => name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var types = typeof(Statement).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes()).ToList();

        var lonely =
            from contract in types.Where(type => type.IsInterface)
            where types.Count(type => type is { IsClass: true } or { IsValueType: true } && Implements(type, contract)) < 2
            select contract.FullName!;

        Findings.None(lonely);
    }

    private static bool Implements(System.Type type, System.Type contract) =>
        type.GetInterfaces().Any(known => known == contract || (known.IsGenericType && known.GetGenericTypeDefinition() == contract));

    // What compilers and generators add lives outside our namespaces; a generic parameter is nobody's.
    private static bool IsOurs(IType type) =>
        type is not GenericParameter && NamespaceOf(type).StartsWith("StatementTracker.", StringComparison.Ordinal);

    private static string PartOf(IType type) => NamespaceOf(type).Split('.')[1];

    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? "";
}
