using System.Globalization;
using StatementTracker.Evaluation.Seeds;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Extraction;

namespace StatementTracker.Evaluation;

/// <summary>Checks our draft of one article against a coder's file; 0 where every required statement is found with its speaker and the narrator is left alone.</summary>
public static class SeedCommand
{
    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var files = new Arguments(words).Positions(2, 2);
        var text = File.ReadAllText(files[1]);
        var draft = new StatementExtractor().Extract(text);
        var check = new SeedCheck(CoderFile.Read(files[0], text), text, draft);
        var (required, taken) = (check.Required, check.NarratorTaken);
        WriteFindings(required, draft, output);

        foreach (var (narrator, statement) in taken)
            output.WriteLine($"the narrator's \"{narrator.Exact}\" is taken: {Shown(statement, draft)}");
        foreach (var statement in check.Unmarked)
            output.WriteLine($"not marked by the coder: {Shown(statement, draft)}");
        foreach (var reference in check.Deferring)
            output.WriteLine($"defers to {(reference.TargetActor is { } target ? draft.Actors[target].Name : "nobody named")}: \"{reference.Evidence[0].Exact}\"");

        var right = required.Count(finding => finding is { IsFound: true, IsSpeakerRight: true });
        output.WriteLine($"{right} of {required.Count} required with their speaker, {required.Count(finding => finding.Overlap >= 0.8)} overlap by 0.8; "
            + $"{taken.Count} narrator spans taken; {draft.Statements.Count} statements, {draft.References.Count} references, {check.Deferring.Count} of them defer as marked");
        return right == required.Count && taken.Count == 0 ? 0 : 1;
    }

    private static void WriteFindings(IEnumerable<SeedFinding> required, ArticleDraft draft, TextWriter output)
    {
        var table = new Table("statement", "found", "overlap", "speaker", "mode", "act", "occurrence");
        foreach (var finding in required)
        {
            var (wanted, nearest) = (finding.Wanted, finding.Nearest);
            table.Add(
                $"{wanted.Id} {wanted.Actor}",
                finding.IsFound ? "yes" : "NO",
                finding.Overlap.ToString("F2", CultureInfo.InvariantCulture),
                nearest is null ? "-" : finding.IsSpeakerRight ? "yes" : $"NO: {Speakers(nearest, draft)}",
                nearest is null ? "-" : finding.IsModeRight ? "yes" : $"NO: {Words.Of(nearest.Mode)}",
                nearest is null ? "-" : finding.IsActRight ? Words.Of(nearest.Act) : $"NO: {Words.Of(nearest.Act)} for {wanted.Act}",
                nearest is null ? "-" : finding.IsOccurrenceRight ? "yes" : $"NO: {Words.Of(nearest.Occurrence)}");
        }

        table.WriteTo(output);
    }

    private static string Shown(StatementDraft statement, ArticleDraft draft) =>
        $"{Speakers(statement, draft)} | {statement.Cue?.Exact ?? "no cue"} | {statement.Text}";

    private static string Speakers(StatementDraft statement, ArticleDraft draft) => statement.Speakers.Count == 0
        ? "nobody"
        : string.Join(" and ", statement.Speakers.Select(speaker => speaker.Actor is { } actor ? draft.Actors[actor].Name : speaker.Mention.Exact));
}
