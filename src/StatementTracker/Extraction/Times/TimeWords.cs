using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace StatementTracker.Extraction.Times;

/// <summary>The words of the calendar, lower-case and without a final point.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"]);

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        ["monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"]);

    private static readonly FrozenDictionary<string, int> Numbers = Numbered(
        ["one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]);

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["hour"] = TimeUnit.Hour,
        ["hours"] = TimeUnit.Hour,
        ["day"] = TimeUnit.Day,
        ["days"] = TimeUnit.Day,
        ["week"] = TimeUnit.Week,
        ["weeks"] = TimeUnit.Week,
        ["fortnight"] = TimeUnit.Week,
        ["month"] = TimeUnit.Month,
        ["months"] = TimeUnit.Month,
        ["year"] = TimeUnit.Year,
        ["years"] = TimeUnit.Year,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> DayParts = FrozenSet.Create("morning", "afternoon", "evening", "night", "lunchtime", "midday", "noon");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "yesterday", "today", "tonight", "overnight", "weekend", "recently", "previously", "lately", "earlier", "formerly");

    /// <summary>Every word of which a time expression has at least one, unless it has a digit.</summary>
    private static readonly FrozenSet<string> Keys = FrozenSet.Create([.. Months.Keys, .. Weekdays.Keys, .. Units.Keys, .. DayParts, .. Others]);

    /// <summary>Words that can begin a time expression, unless a digit does.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        [.. Keys, .. Numbers.Keys, "since", "late", "early", "mid", "later", "this", "last", "past", "few", "several", "couple", "many", "some", "recent", "previous", "other", "same"]);

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeyParts = Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a token, in lower case, has a word or a digit without which no expression is one of time.</summary>
    public static bool MayTell(string lower)
    {
        if (!lower.AsSpan().ContainsAnyExcept(Letters)) return Keys.Contains(lower);
        for (int first = 0, end; first < lower.Length; first = end + 1)
        {
            end = first;
            while (end < lower.Length && char.IsLetter(lower[end])) end++;
            if ((end < lower.Length && char.IsDigit(lower[end])) || KeyParts.Contains(lower.AsSpan(first, end - first))) return true;
        }

        return false;
    }

    public static bool MayBegin(string word) => char.IsAsciiDigit(word[0]) || Openers.Contains(word);

    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    public static DayOfWeek? Day(string word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)(day % 7) : null;

    public static TimeUnit? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    public static bool IsDayPart(string word) => DayParts.Contains(word);

    /// <summary>A whole number in words or digits, at most three of them.</summary>
    public static int? Number(string word) =>
        Numbers.TryGetValue(word, out var number) ? number
        : word.Length <= 3 && IsDigits(word) ? int.Parse(word, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The day of a month: "3", "3rd", "21st".</summary>
    public static int? DayOfMonth(string word)
    {
        var digits = word is [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd'] or [.., 't', 'h'] ? word[..^2] : word;
        return digits.Length is 1 or 2 && IsDigits(digits) && Number(digits) is >= 1 and <= 31 and var day ? day : null;
    }

    public static int? Year(string word) =>
        word.Length == 4 && IsDigits(word) && int.Parse(word, CultureInfo.InvariantCulture) is >= 1500 and <= 2500 and var year ? year : null;

    private static bool IsDigits(string word) => word.Length > 0 && word.All(char.IsAsciiDigit);

    private static FrozenDictionary<string, int> Numbered(string[] lines) =>
        lines.Index().SelectMany(line => line.Item.Split(' ').Select(word => (word, line.Index + 1))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2);
}
