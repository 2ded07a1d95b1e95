using StatementTracker.Linking.Issues;
using StatementTracker.Linking.References;
using StatementTracker.Model;

namespace StatementTracker.Linking;

/// <summary>What a change of the codebook means for a statement or a reference: nothing where both codebooks read it alike.</summary>
public sealed class CodebookChange(Codebook before, Codebook after)
{
    /// <summary>
    /// The issues one of which every statement that is read otherwise now carries; null where terms came or went, so that any
    /// statement may be meant.
    /// </summary>
    public IReadOnlySet<Guid>? Carried { get; } = CarriedIn(before, after);

    /// <summary>
    /// True where the statement's words are about other issues now, or take another side, or an issue it carries stands under others.
    /// The record has its article, speakers and their names.
    /// </summary>
    public bool Retags(Record record, Statement statement)
    {
        if (statement.Stances.Any(s => !before.AncestorsOf(s.IssueId).SequenceEqual(after.AncestorsOf(s.IssueId)))) return true;
        var (old, now) = (IssueTagging.TagsOf(record, before, statement), IssueTagging.TagsOf(record, after, statement));
        return old.Count != now.Count || now.Any(tag => !old.Any(o => IsSame(o, tag)));
    }

    /// <summary>True where what the reference says of its target is about other issues now.</summary>
    public bool Relinks(Reference reference) =>
        !ReferenceLinker.IssuesNamed(before, reference).SetEquals(ReferenceLinker.IssuesNamed(after, reference));

    private static bool IsSame(IssueTag a, IssueTag b) => a with { Evidence = b.Evidence } == b && a.Evidence.SequenceEqual(b.Evidence);

    private static HashSet<Guid>? CarriedIn(Codebook before, Codebook after)
    {
        if (before.Issues.Count != after.Issues.Count || after.Issues.Any(now => before.Find(now.Id)?.Terms.SequenceEqual(now.Terms, StringComparer.Ordinal) is not true)) return null;
        HashSet<Guid> carried = [];
        foreach (var now in after.Issues)
        {
            var old = before.Find(now.Id)!;
            if (old.Proposition == now.Proposition && old.BroaderId == now.BroaderId) continue;
            carried.Add(now.Id);
            foreach (var codebook in new[] { before, after })
            {
                carried.UnionWith(codebook.AncestorsOf(now.Id));
                carried.UnionWith(codebook.DescendantsOf(now.Id));
            }
        }

        return carried;
    }
}
