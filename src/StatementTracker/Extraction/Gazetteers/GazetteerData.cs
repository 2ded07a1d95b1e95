using StatementTracker.Model;

namespace StatementTracker.Extraction.Gazetteers;

/// <summary>One way to name an entry, as written in the data: <c>Jordan?</c> is ambiguous, <c>the West?</c> unless "the" precedes it.</summary>
internal readonly record struct GazetteerForm(string Text, NameForm Form, bool Ambiguous, bool Determined, GazetteerEntry Entry);

/// <summary>Reads the embedded lists: states.tsv and institutions.tsv, whose first line names the columns.</summary>
internal static class GazetteerData
{
    public static IEnumerable<GazetteerForm> Forms() => Rows("states").SelectMany(State).Concat(Rows("institutions").SelectMany(Institution));

    private static IEnumerable<GazetteerForm> State(string[] row)
    {
        var (capitals, others) = (Split(row[4]), Split(row[5]));
        var entry = new GazetteerEntry(
            "state:" + row[0], Plain(row[1]), ActorKind.State, null, [.. capitals.Concat(others).Select(Plain)], [.. Split(row[2]).Select(Plain)]);
        return Of(entry, NameForm.Name, [row[1], .. others])
            .Concat(Of(entry, NameForm.Capital, capitals))
            .Concat(Of(entry, NameForm.Adjective, Split(row[2])))
            .Concat(Of(entry, NameForm.People, Split(row[3])));
    }

    private static IEnumerable<GazetteerForm> Institution(string[] row)
    {
        var kind = row[0].StartsWith("group:", StringComparison.Ordinal) ? ActorKind.Group : ActorKind.Organization;
        var others = Split(row[3]);
        var entry = new GazetteerEntry(
            row[0], Plain(row[1]), kind, row[2] == "-" ? null : row[2], [.. others.Select(Plain)], [.. Split(row[4]).Select(Plain)]);
        return Of(entry, NameForm.Name, [row[1], .. others]).Concat(Of(entry, NameForm.Adjective, Split(row[4])));
    }

    private static IEnumerable<GazetteerForm> Of(GazetteerEntry entry, NameForm form, IEnumerable<string> names) =>
        names.Select(name => new GazetteerForm(Plain(name), form, name.EndsWith('?'), Determined(name), entry));

    private static string Plain(string name)
    {
        var plain = name.TrimEnd('?');
        return Determined(plain) ? plain[4..] : plain;
    }

    private static bool Determined(string name) => name.StartsWith("the ", StringComparison.Ordinal);

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Rows(string list) => WordList.Load(typeof(GazetteerData), list + ".tsv").Rows;
}
