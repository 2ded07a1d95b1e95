using StatementTracker.Extraction.Wording;
using StatementTracker.Model;

namespace StatementTracker.Extraction.References;

/// <summary>
/// Finds where a statement refers to an earlier one: in its own words, in the reporting verb that has its speaker as subject,
/// and in the links the narrator draws. Which statement is meant is for linking to say.
/// </summary>
internal sealed class ReferenceFinder
{
    private readonly Reading reading;
    private readonly ActorWords actors;
    private readonly StatementIndex statements;
    private readonly SubjectFinder subjects;
    private readonly ReferenceDrafting drafting;
    private readonly List<ReferenceDraft> drafts = [];
    private readonly HashSet<(int From, ReferenceType Type, int Token)> shown = [];

    private ReferenceFinder(Reading reading)
    {
        this.reading = reading;
        actors = new ActorWords(reading);
        statements = new StatementIndex(reading);
        subjects = new SubjectFinder(reading, actors, statements);
        drafting = new ReferenceDrafting(reading);
    }

    public static Reading Read(Reading reading)
    {
        var finder = new ReferenceFinder(reading);
        finder.FindOwnWords();
        finder.FindNarratorsWords();
        return reading with { References = [.. ReferenceMerger.Merge(reading, finder.statements, finder.drafts)] };
    }

    /// <summary>Innermost statements first: what a nested one says is not said again by the one around it.</summary>
    private void FindOwnWords()
    {
        var taken = new HashSet<int>();
        foreach (var from in Enumerable.Range(0, reading.Statements.Length).OrderBy(i => reading.Attributions[i].Content.Sum(content => content.Count)))
        {
            var found = OwnWords.Find(reading, actors, reading.Attributions[from], actor => statements.IsBy(from, actor));
            foreach (var reference in found.Where(reference => !taken.Contains(reference.Match.Words.First))) drafts.Add(drafting.Draft(from, reference, ReferenceMaker.Speaker));
            taken.UnionWith(found.Select(reference => reference.Match.Words.First));
        }
    }

    private void FindNarratorsWords()
    {
        foreach (var range in reading.Sentences.SelectMany(sentence => Stretches.OfNarrator(reading, sentence)))
        {
            var narrated = NarratedWording.Find(reading, actors, range);
            foreach (var reference in narrated) Add(Narrated(reference), reference, ReferenceMaker.Narrator);
            foreach (var reference in ReportedWording.Find(reading, actors, range, subjects.Of))
            {
                if (narrated.Any(other => other.Match.Words.Overlaps(reference.Match.Words))) continue;
                Add(Reported(reference), reference, ReferenceMaker.Speaker);
            }
        }
    }

    private void Add(int? from, FoundReference reference, ReferenceMaker maker)
    {
        if (from is { } statement && shown.Add((statement, reference.Type, reference.Evidence.First))) drafts.Add(drafting.Draft(statement, reference, maker));
    }

    private int? Reported(FoundReference reference)
    {
        var at = reference.Match.Words.First;
        var from = statements.WithCueAt(at) ?? (subjects.Of(at) is { } subject ? statements.NearestOf(subject, at) : null);
        return from is { } statement && reference.Type == ReferenceType.DefersTo ? statements.Representative(statement) : from;
    }

    private int? Narrated(FoundReference reference)
    {
        var at = reference.Match.Words.First;
        if (reference.Match.Source is { Actor: { } source }) return statements.LastBefore(at, source) ?? statements.FirstAfter(at, source);
        if (reference.Match.Source is { } unknown && !actors.IsOwnerPronoun(unknown.Words.First)) return null;
        var subject = reference.Match.OfStatement ? null : subjects.Of(at);
        return (subject is { } actor ? statements.NearestOf(actor, at) : null) ?? statements.LastBefore(at, null);
    }
}
