using System.Text;
using System.Text.Json;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Agents;

/// <summary>Reads the arguments of a tool as strictly as a body, and refuses empty text as a query does.</summary>
internal static class ToolArguments
{
    /// <summary>Fewer items than over HTTP: an agent reads all that it is sent.</summary>
    public const int UsualLimit = 10;

    /// <exception cref="ProblemException">They are not those of the request (400).</exception>
    public static TRequest Read<TRequest>(IDictionary<string, JsonElement>? arguments, JsonSerializerOptions options)
    {
        arguments ??= new Dictionary<string, JsonElement>();
        // Each as it was sent: what is no Unicode can be read, and refused, but not written anew.
        var fields = arguments.Select(argument => $"{JsonSerializer.Serialize(argument.Key)}:{argument.Value.GetRawText()}");
        var request = StrictJson.Read(Encoding.UTF8.GetBytes($"{{{string.Join(',', fields)}}}"), typeof(TRequest), options);
        var errors = new InputErrors();
        foreach (var (name, value) in arguments)
        {
            if (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString())) errors.Add(name, "must not be empty; leave it out instead.");
        }

        return errors.Any ? throw ProblemException.Invalid(errors) : (TRequest)request;
    }
}
