using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Tests.Queries.Networks;

/// <summary>Coded statements of invented people in the order they are to be taken in, named instead of numbered.</summary>
internal sealed class CodedRecord
{
    private readonly Dictionary<string, Guid> ids = [];

    public List<CodedStatement> Statements { get; } = [];

    /// <summary>Always the same one for a name.</summary>
    public Guid this[string name] => ids.TryGetValue(name, out var id) ? id : ids[name] = Guid.CreateVersion7();

    public CodedRecord Says(string actor, string issue, Stance stance, int times = 1, string document = "a report", string? on = null)
    {
        var date = DateTimeOffset.Parse($"{on ?? "2031-05-06"}T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < times; i++) Statements.Add(new(this[document], date, this[actor], this[issue], stance));
        return this;
    }

    public CountingMatrix Count() => CountingMatrix.Of(Statements);

    public int Kept(DuplicateRule rule, bool ignoresStance = false)
    {
        var duplicates = new Duplicates(rule, ignoresStance);
        var kept = Statements.Count(duplicates.Keeps);
        Assert.Equal(Statements.Count - kept, duplicates.Dropped);
        return kept;
    }

    public string NameOf(Guid id) => ids.Single(named => named.Value == id).Key;
}
