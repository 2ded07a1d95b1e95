using StatementTracker.Api.Http.Paging;
using StatementTracker.Queries;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Names of schemas, as generated clients will call their types.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (type == typeof(StanceResponse)) return "StatementStance";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ItemPage<>)) return $"{Of(type.GetGenericArguments()[0])}Page";
        return type.Name.EndsWith("Response", StringComparison.Ordinal) ? type.Name[..^"Response".Length] : type.Name;
    }
}
