namespace StatementTracker.Api.Http.Problems;

/// <summary>What is wrong with a request, by field in camelCase: "publishedAt", "speakers[0].role", "limit"; "body" for the body as a whole.</summary>
public sealed class InputErrors
{
    private const int MostFields = 50;
    private const int LongestField = 200;

    private readonly SortedDictionary<string, List<string>> byField = new(StringComparer.Ordinal);

    public bool Any => byField.Count > 0;

    public static InputErrors Of(string field, string message)
    {
        var errors = new InputErrors();
        errors.Add(field, message);
        return errors;
    }

    /// <summary>Adds a message; what a hostile request repeats beyond reason is left out.</summary>
    public void Add(string field, string message)
    {
        if (field.Length > LongestField) field = $"{field[..LongestField]}…";
        if (byField.Count == MostFields && !byField.ContainsKey(field)) return;
        if (!byField.TryGetValue(field, out var messages)) byField[field] = messages = [];
        if (!messages.Contains(message)) messages.Add(message);
    }

    public IReadOnlyDictionary<string, string[]> ToDictionary() =>
        byField.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
}
