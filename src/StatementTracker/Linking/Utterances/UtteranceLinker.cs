using StatementTracker.Model;

namespace StatementTracker.Linking.Utterances;

/// <summary>
/// Decides which reports are of one utterance. It looks at every standing report that is alike and may be of the time, so that the first
/// and the last to arrive are treated the same, and a correction parts again what it tells apart.
/// </summary>
public static class UtteranceLinker
{
    public static readonly LinkingStage Stage = new("utterances", Needs, Run);

    private static RecordKeys Needs(Record record)
    {
        var needs = new RecordKeys();
        needs.Statements.UnionWith(record.Changes.Statements);
        var changed = Changed(record);
        needs.NearKeys.UnionWith(changed.SelectMany(s => s.NearKeys).Select(key => new NearKey(key, null, null)));
        needs.Utterances.UnionWith(changed.Where(IsStored).Select(s => s.UtteranceId));
        foreach (var report in Affected(record, changed))
        {
            needs.Utterances.UnionWith(report.Statements.Where(IsStored).Select(s => s.UtteranceId));
            needs.NearKeys.UnionWith(report.Keys.Select(key => new NearKey(key, report.Window.From, report.Window.To)));
        }

        return needs;
    }

    private static void Run(Record record)
    {
        var changed = Changed(record);
        var affected = Affected(record, changed);
        foreach (var statement in changed) statement.NearKeys = Report.KeysOf(statement);
        foreach (var reports in Occasions.Of(affected))
        {
            var utterance = reports.Min(report => report.Id);
            foreach (var statement in reports.SelectMany(report => report.Statements).Where(s => s.UtteranceId != utterance))
            {
                statement.UtteranceId = utterance;
                record.Changes.Statements.Add(statement.Id);
            }
        }
    }

    private static List<Statement> Changed(Record record) =>
        [.. record.Changes.Statements.Select(id => record.Statements.GetValueOrDefault(id)).OfType<Statement>()];

    private static bool IsStored(Statement statement) => statement.Version > 0;

    /// <summary>The reports that changed, that were one with what changed or like it before, and all that are alike, step by step.</summary>
    private static List<Report> Affected(Record record, List<Statement> changed)
    {
        if (changed.Count == 0) return [];
        var (ids, utterances) = (changed.Select(s => s.ReportId).ToHashSet(), changed.Select(s => s.UtteranceId).ToHashSet());
        var reports = record.Statements.Values.Where(s => !s.IsRemoved).GroupBy(s => s.ReportId).Select(g => new Report(g)).ToList();
        var byKey = reports.SelectMany(r => r.Keys.Distinct(), (report, key) => (report, key)).ToLookup(x => x.key, x => x.report);
        var byUtterance = reports.ToLookup(r => r.Statements[0].UtteranceId);
        var former = changed.SelectMany(s => s.NearKeys).SelectMany(key => byKey[key]);
        var affected = reports.Where(r => ids.Contains(r.Id) || utterances.Contains(r.Statements[0].UtteranceId)).Concat(former).ToHashSet();
        var open = new Queue<Report>(affected);
        while (open.TryDequeue(out var report))
        {
            var alike = report.Keys.SelectMany(key => byKey[key]).Where(other => !affected.Contains(other) && report.MayBeOf(other)).Distinct();
            foreach (var other in alike.Concat(byUtterance[report.Statements[0].UtteranceId]).Where(affected.Add).ToList()) open.Enqueue(other);
        }

        return [.. affected];
    }
}
