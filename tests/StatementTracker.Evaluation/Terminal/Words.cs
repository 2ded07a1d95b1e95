using System.Text.RegularExpressions;

namespace StatementTracker.Evaluation.Terminal;

/// <summary>Enum members as the words people read.</summary>
public static partial class Words
{
    /// <summary>"span too long" for <c>SpanTooLong</c>; "no kind" for none.</summary>
    public static string Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : "no kind";

    public static string Of<T>(T value)
        where T : struct, Enum => Humps().Replace(value.ToString(), " $0").TrimStart().ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Humps();
}
