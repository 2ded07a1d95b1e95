using System.Globalization;
using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>Where a repetition (same actor and issue and, unless the qualifier is ignored, the same stance) counts once only.</summary>
public enum DuplicateRule
{
    /// <summary>Nowhere: every one counts.</summary>
    Include,

    /// <summary>In one article.</summary>
    Document,

    /// <summary>In weeks of one ISO number, of whichever year: as Discourse Network Analyzer compares them.</summary>
    Week,

    /// <summary>In months of one number, of whichever year: as Discourse Network Analyzer compares them.</summary>
    Month,

    /// <summary>In one calendar year.</summary>
    Year,

    /// <summary>Anywhere.</summary>
    AcrossRange,

    /// <summary>In one ISO week of one ISO year.</summary>
    CalendarWeek,

    /// <summary>In one month of one year.</summary>
    CalendarMonth,
}

/// <summary>Takes statements in their order and drops those that repeat an earlier one that was kept.</summary>
/// <param name="ignoresStance">Whether a change of stance is a repetition too.</param>
public sealed class Duplicates(DuplicateRule rule, bool ignoresStance)
{
    private readonly HashSet<(Guid Actor, Guid Issue, Stance? Stance, Guid Document, int Period)> kept = [];

    /// <summary>How many were dropped so far.</summary>
    public int Dropped { get; private set; }

    public bool Keeps(CodedStatement statement)
    {
        if (rule == DuplicateRule.Include || kept.Add(KeyOf(statement))) return true;
        Dropped++;
        return false;
    }

    private (Guid Actor, Guid Issue, Stance? Stance, Guid Document, int Period) KeyOf(CodedStatement statement) => (
        statement.Actor,
        statement.Issue,
        ignoresStance ? null : statement.Stance,
        rule == DuplicateRule.Document ? statement.Document : Guid.Empty,
        statement.Date is { } date ? PeriodOf(date.UtcDateTime) : -1);

    private int PeriodOf(DateTime date) => rule switch
    {
        DuplicateRule.Week => ISOWeek.GetWeekOfYear(date),
        DuplicateRule.Month => date.Month,
        DuplicateRule.Year => date.Year,
        DuplicateRule.CalendarWeek => (ISOWeek.GetYear(date) * 100) + ISOWeek.GetWeekOfYear(date),
        DuplicateRule.CalendarMonth => (date.Year * 100) + date.Month,
        _ => 0,
    };
}
