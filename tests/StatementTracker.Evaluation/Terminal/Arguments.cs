using System.Globalization;

namespace StatementTracker.Evaluation.Terminal;

/// <summary>A command line: positions, and options that each take a value ("--view core").</summary>
public sealed class Arguments
{
    private readonly List<string> positions = [];
    private readonly Dictionary<string, string> options = [];

    /// <exception cref="UsageException">An option is unknown, repeated or lacks its value.</exception>
    public Arguments(IReadOnlyList<string> words, params string[] known)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (!words[index].StartsWith("--", StringComparison.Ordinal)) positions.Add(words[index]);
            else if (!known.Contains(words[index])) throw new UsageException($"There is no option {words[index]}.");
            else if (index + 1 == words.Count) throw new UsageException($"{words[index]} needs a value.");
            else if (!options.TryAdd(words[index], words[++index])) throw new UsageException($"{words[index - 1]} is given twice.");
        }
    }

    /// <exception cref="UsageException">There are fewer or more.</exception>
    public IReadOnlyList<string> Positions(int least, int most) => positions.Count >= least && positions.Count <= most
        ? positions
        : throw new UsageException($"{positions.Count} files are given where {(least == most ? $"{least}" : $"{least} to {most}")} are needed.");

    public string? Text(string option) => options.GetValueOrDefault(option);

    /// <exception cref="UsageException">The value is none of the enum's words.</exception>
    public T? Choice<T>(string option)
        where T : struct, Enum
    {
        if (!options.TryGetValue(option, out var word)) return null;
        foreach (var value in Enum.GetValues<T>())
            if (word == Words.Of(value).Replace(' ', '-'))
                return value;
        throw new UsageException($"{option} is one of {string.Join(", ", Enum.GetValues<T>().Select(value => Words.Of(value).Replace(' ', '-')))}.");
    }

    /// <exception cref="UsageException">The value is no number above 0.</exception>
    public int? Count(string option)
    {
        if (!options.TryGetValue(option, out var word)) return null;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new UsageException($"{option} takes a number above 0.");
    }
}

/// <summary>The command line is wrong; the message says how.</summary>
public sealed class UsageException(string message) : Exception(message);
