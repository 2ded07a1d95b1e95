using System.Text;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Requests;

/// <summary>How long an article may be.</summary>
internal static class TextLimit
{
    public const int MostBytes = 1024 * 1024;

    /// <exception cref="ProblemException">The text is longer (413).</exception>
    public static string Check(string text) => Encoding.UTF8.GetByteCount(text) <= MostBytes
        ? text
        : throw new ProblemException(ProblemType.TooLarge, "text is over 1 MiB of UTF-8.", InputErrors.Of("text", "is over 1 MiB of UTF-8."));
}
