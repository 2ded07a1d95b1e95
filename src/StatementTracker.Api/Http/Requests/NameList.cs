using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Names of one query parameter, joined by commas: unlike ids and words, a name may have a comma, written <c>\,</c>.</summary>
public sealed record NameList(IReadOnlyList<string> Values)
{
    internal const int Most = 50;
    internal const int MostCharacters = (Most * ((2 * Rules.Name) + 1)) - 1;
    internal const string Expected = @"must be names joined by commas, at most 50 of at most 200 characters; a comma of a name is written \, and a backslash \\.";

    public static bool TryParse(string? text, [NotNullWhen(true)] out NameList? names)
    {
        names = text is not null && Split(text) is { } parts && parts.All(part => part.Length <= Rules.Name) ? new NameList(parts) : null;
        return names is not null;
    }

    /// <summary>Null where a name is empty, a backslash stands before something else, or there are too many.</summary>
    private static List<string>? Split(string text)
    {
        List<string> names = [];
        var name = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ',')
            {
                if (string.IsNullOrWhiteSpace(name.ToString()) || names.Count == Most) return null;
                names.Add(name.ToString().Trim());
                name.Clear();
                continue;
            }

            if (text[i] == '\\' && (++i == text.Length || text[i] is not (',' or '\\'))) return null;
            name.Append(text[i]);
        }

        return names;
    }
}
