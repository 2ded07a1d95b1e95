using System.Globalization;
using StatementTracker.Extraction;

namespace StatementTracker.Api.Explorer.Adding;

/// <summary>An article as it is pasted.</summary>
public sealed record AddForm
{
    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    /// <summary>The day it was published.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>The numbers of the statements to keep, of those that were shown, from 0.</summary>
    public List<string>? Keep { get; init; }

    /// <summary>The text as it was pasted: forms send every end of line as two characters.</summary>
    public string? Plain() => Text?.Replace("\r\n", "\n", StringComparison.Ordinal);

    public IReadOnlySet<int> Kept() =>
        (Keep ?? []).Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1).ToHashSet();
}

/// <param name="FormToken">What the form carries.</param>
/// <param name="Draft">What the text says; null before it was looked at.</param>
/// <param name="Errors">What is wrong with what was filled in.</param>
public sealed record AddView(string FormToken, AddForm Form, ArticleDraft? Draft, IReadOnlyList<string> Errors);
