using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using FluentValidation.Internal;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Names of fields as clients know them.</summary>
internal static class FieldNames
{
    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>"speakers[0].role" for "Speakers[0].Role".</summary>
    public static string CamelPath(string path) => string.Join('.', path.Split('.').Select(Camel));

    /// <summary>How validation names a field: camelCase, and a patched field by its own name.</summary>
    public static string Resolve(Type type, MemberInfo? member, LambdaExpression? expression)
    {
        if (expression is null) return Camel(member?.Name ?? "");
        var ofPatch = member?.DeclaringType is { } declaring && PatchConverterFactory.ValueOf(declaring) is not null;
        var steps = PropertyChain.FromExpression(expression).ToString().Split('.');
        return CamelPath(string.Join('.', ofPatch ? steps[..^1] : steps));
    }
}
