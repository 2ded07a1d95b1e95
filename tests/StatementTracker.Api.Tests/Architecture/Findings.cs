namespace StatementTracker.Api.Tests.Architecture;

internal static class Findings
{
    /// <summary>Names every finding in full, where <c>Assert.Empty</c> would cut the list short.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
