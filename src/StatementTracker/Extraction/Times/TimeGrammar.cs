namespace StatementTracker.Extraction.Times;

/// <summary>A time expression over words <paramref name="First"/> to <paramref name="End"/> (exclusive).</summary>
internal readonly record struct TimeMatch(TimeReading Reading, int First, int End);

/// <summary>
/// The grammar of time expressions in news: one rule a form, tried at one word, the longest forms first. It reads backward
/// times only; "next week", "by Friday" and "until May" date no utterance.
/// </summary>
internal sealed class TimeGrammar(IReadOnlyList<TimeWord> words)
{
    private static readonly HashSet<string> Forward = ["next", "coming", "by", "until", "till", "before", "after", "every", "each", "following", "upcoming"];
    private static readonly HashSet<string> MonthContext = ["in", "last", "since", "early", "late", "mid", "this", "of", "during", "back", "past", "through"];
    private static readonly HashSet<string> YearContext = ["in", "since", "of", "during", "early", "late", "mid", "from", "back"];
    private static readonly HashSet<string> Roughly = ["about", "around", "nearly", "almost", "roughly", "some", "over", "than", "approximately", "under"];
    private static readonly HashSet<string> FewWords = ["few", "several", "couple", "many", "some"];
    private static readonly HashSet<string> VagueWords = ["recently", "previously", "lately", "earlier", "formerly"];
    private static readonly HashSet<string> OtherDay = ["previous", "other", "same"];

    /// <summary>The expression that begins at this word, or null.</summary>
    public TimeMatch? At(int i)
    {
        if (!TimeWords.MayBegin(words[i].Lower)) return null;
        if (i > 0 && words[i].Joined && Forward.Contains(words[i - 1].Lower)) return null;
        if (words[i].Lower == "since" && Core(i + 1) is { } start) return start with { Reading = new Since(start.Reading), First = i };
        if (words[i].Lower is "earlier" or "late" or "early" or "mid" or "later" && Next(i) && Core(i + 1) is { Reading: not Vague } dated)
        {
            return dated with { First = i };
        }

        return Core(i);
    }

    private TimeMatch? Core(int i) => i >= words.Count ? null : Relative(i) ?? Ago(i) ?? Dated(i) ?? OnWeekday(i) ?? Indefinite(i);

    private TimeMatch? Relative(int i) => words[i].Lower switch
    {
        "yesterday" => Of(new UnitsBack(1, TimeUnit.Day), i, DayPart(i + 1)),
        "today" => Of(new UnitsBack(0, TimeUnit.Day), i, DayPart(i + 1)),
        "tonight" => Of(new UnitsBack(0, TimeUnit.Day), i, i + 1),
        "overnight" => Of(new UpToNow(1, TimeUnit.Day), i, i + 1),
        "weekend" when Before(i, "the") => Of(new Weekend(false), i, i + 1),
        "day" when Word(i + 1) == "before" && Word(i + 2) == "yesterday" => Of(new UnitsBack(2, TimeUnit.Day), i, i + 3),
        "this" when Next(i) => This(i),
        "last" or "past" when Next(i) => Last(i),
        _ => null,
    };

    private TimeMatch? This(int i) => Word(i + 1) switch
    {
        "weekend" => Of(new Weekend(false), i, i + 2),
        "night" => null,
        { } word when TimeWords.IsDayPart(word) => Of(new UnitsBack(0, TimeUnit.Day), i, i + 2),
        "week" or "month" or "year" => Of(new UnitsBack(0, TimeWords.Unit(words[i + 1].Lower)!.Value), i, i + 2),
        { } word when TimeWords.Day(word) is { } day && words[i + 1].Capital => Of(new Weekday(day, false), i, DayPart(i + 2)),
        { } word when TimeWords.Month(word) is { } month && words[i + 1].Capital => Of(new DateInYear(month, null, false), i, i + 2),
        _ => null,
    };

    private TimeMatch? Last(int i)
    {
        var last = words[i].Lower == "last";
        if (Word(i + 1) is not { } word) return null;
        if (TimeWords.Unit(word) is { } unit)
        {
            var running = !last || Before(i, "the");
            if (running) return word[^1] == 's' ? Of(new Vague(), i, i + 2) : Of(new UpToNow(1, unit), i, i + 2);
            return unit is TimeUnit.Hour or TimeUnit.Day || word[^1] == 's' ? null : Of(new UnitsBack(1, unit), i, i + 2);
        }

        if (TimeWords.Number(word) is { } count && Next(i + 1) && Word(i + 2) is { } units && TimeWords.Unit(units) is { } several)
        {
            return Of(several == TimeUnit.Hour ? new UpToNow(1 + count / 24, TimeUnit.Day) : new UpToNow(count, several), i, i + 3);
        }

        if (FewWords.Contains(word) && Word(i + 2) is { } many && TimeWords.Unit(many) is not null) return Of(new Vague(), i, i + 3);
        if (!last) return null;
        if (word == "weekend") return Of(new Weekend(true), i, i + 2);
        if (word is "night" or "evening") return Of(new UnitsBack(1, TimeUnit.Day), i, i + 2);
        if (TimeWords.Day(word) is { } day && words[i + 1].Capital) return Of(new Weekday(day, true), i, DayPart(i + 2));
        return TimeWords.Month(word) is { } month && words[i + 1].Capital ? Of(new DateInYear(month, null, true), i, i + 2) : null;
    }

    /// <summary>"two weeks ago", "a few days earlier", "months ago".</summary>
    private TimeMatch? Ago(int i)
    {
        var word = words[i].Lower;
        var at = i + 1;
        if (word == "a" && Next(i) && Word(at) is "few" or "couple") word = words[at++].Lower;
        if (word == "couple" && Word(at) == "of") at++;
        var few = FewWords.Contains(word);
        var bare = !few && TimeWords.Unit(word) is not null && word[^1] == 's';
        if (bare) at--;
        if (Word(at) is not { } units || TimeWords.Unit(units) is not { } unit || Word(at + 1) is not ("ago" or "earlier" or "before") || !Next(at)) return null;
        var number = TimeWords.Number(word);
        if (!few && !bare && number is null) return null;
        if (number is not { } count || words[at + 1].Lower != "ago" || i > 0 && Roughly.Contains(words[i - 1].Lower)) return Of(new Vague(), i, at + 2);
        if (units == "fortnight") count *= 2;
        return Of(unit == TimeUnit.Hour ? new UpToNow(1 + count / 24, TimeUnit.Day) : new UnitsBack(count, unit), i, at + 2);
    }

    /// <summary>"3 May 2024", "May 3", "2024-05-03", "in May", "in 2022".</summary>
    private TimeMatch? Dated(int i)
    {
        var word = words[i].Lower;
        if (TimeWords.Month(word) is { } month && words[i].Capital) return InMonth(i, month);
        if (TimeWords.DayOfMonth(word) is { } day)
        {
            var at = Word(i + 1) == "of" ? i + 2 : i + 1;
            if (Word(at) is not { } name || TimeWords.Month(name) is not { } named || !words[at].Capital) return null;
            return YearAt(at + 1) is { } year ? Of(new FullDate(year, named, day), i, at + 2) : Of(new DateInYear(named, day, false), i, at + 1);
        }

        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", out var iso)) return Of(new FullDate(iso.Year, iso.Month, iso.Day), i, i + 1);
        var dated = words.Count == 1 || i > 0 && words[i].Joined && YearContext.Contains(words[i - 1].Lower);
        return dated && TimeWords.Year(word) is { } alone && !words[i].Possessive ? Of(new FullDate(alone, null, null), i, i + 1) : null;
    }

    private TimeMatch? InMonth(int i, int month)
    {
        if (Next(i) && TimeWords.DayOfMonth(words[i + 1].Lower) is { } day)
        {
            return YearAt(i + 2) is { } year ? Of(new FullDate(year, month, day), i, i + 3) : Of(new DateInYear(month, day, false), i, i + 2);
        }

        if (YearAt(i + 1) is { } ofYear) return Of(new FullDate(ofYear, month, null), i, i + 2);
        var dated = words.Count == 1 || i > 0 && words[i].Joined && MonthContext.Contains(words[i - 1].Lower);
        return dated && !words[i].Possessive ? Of(new DateInYear(month, null, false), i, i + 1) : null;
    }

    /// <summary>"Tuesday", "Thursday night", "Tuesday of last week", "Tuesday, May 3".</summary>
    private TimeMatch? OnWeekday(int i)
    {
        if (TimeWords.Day(words[i].Lower) is not { } day) return null;
        var end = DayPart(i + 1);
        if (Abbreviated(i) && words.Count > 1 && (end == words.Count || Dated(end) is null)) return null;
        if (end < words.Count && Dated(end) is { Reading: FullDate or DateInYear } date) return date with { First = i };
        var week = Word(end) is "of" ? end + 1 : end;
        if (Word(week) is "last" && Word(week + 1) is "week") return Of(new WeekdayOfLastWeek(day), i, week + 2);
        return Of(new Weekday(day, false), i, end);
    }

    private TimeMatch? Indefinite(int i)
    {
        var word = words[i].Lower;
        if (VagueWords.Contains(word)) return Of(new Vague(), i, i + 1);
        if (word == "recent" && Word(i + 1) is { } units && TimeWords.Unit(units) is not null && units[^1] == 's') return Of(new Vague(), i, i + 2);
        if (OtherDay.Contains(word) && Word(i + 1) is { } unit && TimeWords.Unit(unit) is not null && Next(i)) return Of(new Vague(), i, i + 2);
        return word is "day" or "week" or "month" or "year" && Word(i + 1) == "before" && Before(i, "the") ? Of(new Vague(), i, i + 2) : null;
    }

    /// <summary>"Sun" and "Sat" are words of their own; they name days beside a date only.</summary>
    private bool Abbreviated(int i) => words[i].Lower.Length < 6;

    private static TimeMatch Of(TimeReading reading, int first, int end) => new(reading, first, end);

    private int DayPart(int i) => Word(i) is { } word && words[i].Joined && TimeWords.IsDayPart(word) ? i + 1 : i;

    /// <summary>The year may follow a comma: "May 3, 2024".</summary>
    private int? YearAt(int i) => Word(i) is { } word && words[i].Start - words[i - 1].End <= 2 ? TimeWords.Year(word) : null;

    private string? Word(int i) => i < words.Count ? words[i].Lower : null;

    private bool Next(int i) => i + 1 < words.Count && words[i + 1].Joined;

    private bool Before(int i, string word) => i > 0 && words[i].Joined && words[i - 1].Lower == word;
}
