using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Json;

/// <summary>How this service reads and writes JSON: camelCase, exact words, nothing unknown, nothing coerced.</summary>
public static class StrictJson
{
    public const string MediaType = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new WordConverterFactory());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new MomentConverter());
        options.Converters.Add(new PatchConverterFactory());
        return options;
    }

    /// <summary>Checks the form of an object and binds it.</summary>
    /// <exception cref="ProblemException">It is not what the type asks for (400); each fault is named at its field.</exception>
    public static object Read(ReadOnlySpan<byte> utf8, Type type, JsonSerializerOptions options)
    {
        var faults = JsonScan.Faults(utf8);
        if (faults.Any) throw ProblemException.Invalid(faults);
        try
        {
            return JsonSerializer.Deserialize(utf8, type, options) ?? throw ProblemException.Invalid("body", "must be an object.");
        }
        catch (JsonException fault)
        {
            var path = fault.Path ?? "$";
            var unknown = fault.Message.Contains("could not be mapped", StringComparison.Ordinal);
            throw ProblemException.Invalid(
                path.Length > 2 ? path[(path[1] == '.' ? 2 : 1)..] : "body",
                unknown ? "is not a field of this request." : ExpectedKind.At(path, type, options));
        }
    }
}
