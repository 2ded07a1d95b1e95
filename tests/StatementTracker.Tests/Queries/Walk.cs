using StatementTracker.Queries;

namespace StatementTracker.Tests.Queries;

internal static class Walk
{
    public static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>Reads all pages, two items each, as a client follows its cursors.</summary>
    public static async Task<List<TItem>> ThroughAsync<TItem, TCursor>(Func<TCursor?, Task<Page<TItem, TCursor>?>> page)
        where TCursor : class
    {
        var items = new List<TItem>();
        TCursor? after = null;
        do
        {
            var next = await page(after);
            Assert.NotNull(next);
            Assert.InRange(next.Items.Count, 1, 2);
            items.AddRange(next.Items);
            after = next.Next;
        }
        while (after is not null);
        return items;
    }
}
