using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Http.Json;

/// <summary>Says what a field should have held, by walking a path of the body through the request's shape.</summary>
internal static class ExpectedKind
{
    public static string At(string path, Type root, JsonSerializerOptions options)
    {
        var type = root;
        foreach (var step in path.Split('.', '[').Skip(1))
        {
            var info = options.GetTypeInfo(Bare(type));
            var next = step.EndsWith(']') ? info.ElementType : info.Properties.FirstOrDefault(property => property.Name == step)?.PropertyType;
            if (next is null) return "is not what belongs here.";
            type = next;
        }

        return Of(Bare(type), options);
    }

    private static string Of(Type type, JsonSerializerOptions options)
    {
        if (type.IsEnum) return $"must be one of: {string.Join(", ", EnumWords.All(type))}.";
        if (type == typeof(string)) return "must be a string.";
        if (type == typeof(bool)) return "must be true or false.";
        if (type == typeof(Guid)) return "must be a UUID.";
        if (type == typeof(DateTimeOffset) || type == typeof(Moment)) return Instants.Expected;
        if (type == typeof(int) || type == typeof(long)) return "must be a whole number.";
        if (type == typeof(double)) return "must be a number.";
        return options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable ? "must be a list." : "must be an object.";
    }

    /// <summary>The type of the value itself, without <c>Nullable</c> or a patch field around it.</summary>
    private static Type Bare(Type type)
    {
        if (PatchConverterFactory.ValueOf(type) is { } value) type = value;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
