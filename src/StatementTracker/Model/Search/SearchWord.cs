namespace StatementTracker.Model.Search;

/// <summary>A word as search knows it, and where it stands in the text (UTF-16, half-open).</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="Folded">Letters and digits, folded; at most <see cref="SearchWords.LongestWord"/> characters of it.</param>
public readonly record struct SearchWord(int Start, int End, string Folded);
