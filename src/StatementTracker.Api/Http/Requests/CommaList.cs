using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Several values of one query parameter, separated by commas: a parameter given twice is refused.</summary>
public abstract record CommaList<T>(IReadOnlyList<T> Values)
{
    internal const int Most = 50;

    /// <summary>Splits at commas; <c>\,</c> is a comma of a value and <c>\\</c> a backslash.</summary>
    /// <returns>Null where a value is empty, a backslash stands before something else, or there are too many.</returns>
    protected static IReadOnlyList<string>? Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> values = [];
        var value = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ',')
            {
                if (string.IsNullOrWhiteSpace(value.ToString()) || values.Count == Most) return null;
                values.Add(value.ToString().Trim());
                value.Clear();
                continue;
            }

            if (text[i] == '\\' && (++i == text.Length || text[i] is not (',' or '\\'))) return null;
            value.Append(text[i]);
        }

        return values;
    }
}

/// <summary>Ids, separated by commas.</summary>
public sealed record IdList(IReadOnlyList<Guid> Values) : CommaList<Guid>(Values)
{
    internal const int MostCharacters = (Most * 37) - 1;
    internal const string Expected = "must be UUIDs separated by commas, at most 50.";

    public static bool TryParse(string? text, [NotNullWhen(true)] out IdList? ids)
    {
        ids = text is not null && Split(text) is { } parts && parts.All(Keys.IsId) ? new IdList([.. parts.Select(part => Guid.ParseExact(part, "D"))]) : null;
        return ids is not null;
    }
}

/// <summary>Names, separated by commas; a comma of a name is written <c>\,</c>.</summary>
public sealed record NameList(IReadOnlyList<string> Values) : CommaList<string>(Values)
{
    internal const int MostCharacters = (Most * ((2 * Rules.Name) + 1)) - 1;
    internal const string Expected = @"must be names separated by commas, at most 50 of at most 200 characters; a comma of a name is written \, and a backslash \\.";

    public static bool TryParse(string? text, [NotNullWhen(true)] out NameList? names)
    {
        names = text is not null && Split(text) is { } parts && parts.All(part => part.Length <= Rules.Name) ? new NameList(parts) : null;
        return names is not null;
    }
}
