using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Issues;

/// <summary>What was said about an issue, a lane for each actor and time from left to right; what has no date stands before it.</summary>
/// <param name="Actors">From top to bottom: who spoke most first.</param>
/// <param name="Points">Statements at their places; one of several speakers stands in each of their lanes.</param>
/// <param name="Arcs">References between them.</param>
/// <param name="Ticks">Days along the time.</param>
/// <param name="LeftOut">How many actors more have spoken.</param>
public sealed record Lanes(
    IReadOnlyList<ActorLabel> Actors, IReadOnlyList<LanePoint> Points, IReadOnlyList<LaneArc> Arcs, IReadOnlyList<LaneTick> Ticks, int LeftOut)
{
    public const int Width = 960;
    public const int LaneHeight = 46;
    public const int Top = 34;
    private const int MostLanes = 14;
    private const int UndatedFrom = 190;
    private const int DatedFrom = 300;
    private const int DatedTo = 936;
    private const int Ticking = 4;

    /// <summary>Where statements go whose place is taken: above, then below.</summary>
    private static readonly int[] Aside = [0, -14, 14];

    public int Height => Top + LaneHeight * Math.Max(1, Actors.Count) + 12;

    public static Lanes Of(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<ReferenceResponse> references)
    {
        var spoken = entries.SelectMany(e => e.Statement.Speakers.Select(s => s.Actor).OfType<ActorLabel>().DistinctBy(a => a.Id).Select(actor => (Actor: actor, Entry: e))).ToList();
        var byActor = spoken.GroupBy(s => s.Actor.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Actor.Slug, StringComparer.Ordinal).ToList();
        var lanes = byActor.Take(MostLanes).Select(g => g.First().Actor).ToList();
        var time = Span(entries);

        var points = new List<LanePoint>();
        foreach (var (lane, actor) in lanes.Index())
        {
            var undated = 0;
            foreach (var (_, entry) in spoken.Where(s => s.Actor.Id == actor.Id).Reverse())
            {
                var x = At(entry.Statement.SaidAt) is { } day ? XOf(day, time) : UndatedFrom + (time is null ? Math.Min(undated++ * 90, DatedTo - UndatedFrom) : Math.Min(undated++ * 15, 75));
                var crowd = points.Count(p => p.Actor.Id == actor.Id && Math.Abs(p.X - x) < 12);
                points.Add(new LanePoint(x, Top + LaneHeight * lane + (LaneHeight / 2) + Aside[Math.Min(crowd, Aside.Length - 1)], actor, entry.Statement, entry.Stances is [{ } side, ..] ? side.Stance : Stance.None));
            }
        }

        var placed = points.ToLookup(p => p.Statement.Id);
        var arcs =
            from reference in references
            where reference.To is not null
            from start in placed[reference.From.Id].Take(1)
            from end in placed[reference.To!.Id].Take(1)
            select new LaneArc(start, end, reference);
        return new(lanes, points, [.. arcs], [.. TicksOf(time)], Math.Max(0, byActor.Count - MostLanes));
    }

    /// <summary>When it was said: the day it certainly had been.</summary>
    public static DateTimeOffset? At(SaidAtResponse time) => time.DateUnknown ? null : time.Latest ?? time.Earliest;

    /// <summary>The first and last day of what is shown; null where nothing has a date.</summary>
    public static (DateTimeOffset First, DateTimeOffset Last)? Span(IEnumerable<TimelineEntry> entries)
    {
        var days = entries.Select(e => At(e.Statement.SaidAt)).OfType<DateTimeOffset>().ToList();
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    public static double XOf(DateTimeOffset day, (DateTimeOffset First, DateTimeOffset Last)? time) =>
        time is not { } span || span.Last == span.First
            ? (DatedFrom + DatedTo) / 2.0
            : Math.Clamp(DatedFrom + ((DatedTo - DatedFrom) * ((day - span.First) / (span.Last - span.First))), DatedFrom - 14, DatedTo + 14);

    private static IEnumerable<LaneTick> TicksOf((DateTimeOffset First, DateTimeOffset Last)? time)
    {
        if (time is not { } span) yield break;
        var steps = span.Last.Date == span.First.Date ? 0 : Ticking;
        for (var i = 0; i <= steps; i++)
        {
            var day = span.First + ((span.Last - span.First) * (steps == 0 ? 0 : (double)i / steps));
            yield return new LaneTick(XOf(day, time), Parts.Days.Day(day));
        }
    }
}

/// <summary>A statement in a lane, with the side it takes on the issue.</summary>
public sealed record LanePoint(double X, double Y, ActorLabel Actor, StatementResponse Statement, Stance Stance);

/// <summary>A reference between two statements that are shown.</summary>
public sealed record LaneArc(LanePoint From, LanePoint To, ReferenceResponse Reference);

/// <param name="Words">The day.</param>
public sealed record LaneTick(double X, string Words);
