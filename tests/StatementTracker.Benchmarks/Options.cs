using System.Globalization;

namespace StatementTracker.Benchmarks;

/// <summary>Options that each take a value ("--clients 4").</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values = [];

    /// <exception cref="ArgumentException">A word is no known option, or an option lacks its value.</exception>
    public Options(IReadOnlyList<string> words, params string[] known)
    {
        for (var index = 0; index < words.Count; index += 2)
        {
            if (!known.Contains(words[index])) throw new ArgumentException($"There is no option {words[index]}.");
            if (index + 1 == words.Count) throw new ArgumentException($"{words[index]} needs a value.");
            values[words[index]] = words[index + 1];
        }
    }

    public string? Text(string option) => values.GetValueOrDefault(option);

    /// <exception cref="ArgumentException">The value is no number above 0.</exception>
    public int? Number(string option)
    {
        if (Text(option) is not { } word) return null;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{option} takes a number above 0.");
    }
}
