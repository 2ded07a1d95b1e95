using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Says which issues a statement is about and which side its words take. Pure, deterministic, linear in the statement's length.</summary>
public static class IssueTagger
{
    /// <summary>At most one tag an issue, in the order of the codebook; a stance implied by a broader issue comes with <see cref="IssueTag.ViaIssueId"/>.</summary>
    public static IReadOnlyList<IssueTag> Tag(Codebook codebook, TaggedStatement statement, string articleText)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(articleText);
        if (statement.Spans.Count == 0 || codebook.Issues.Count == 0) return [];
        var line = StatementLine.Of(statement, articleText);
        var mentions = Mentions.In(codebook, line, statement, articleText);
        var sides = new Sides(line, statement, articleText);
        var own = mentions.GroupBy(m => m.Issue).OrderBy(g => g.Key)
            .Select(g => sides.Tag(codebook.Issues[g.Key].Id, [.. g]));
        return Implications.Complete(codebook, [.. own]);
    }

    /// <summary>The side a paraphrase of a statement states towards what it is about ("dismissal of the idea": against), or null.</summary>
    public static Stance? Polarity(string paraphrase)
    {
        ArgumentNullException.ThrowIfNull(paraphrase);
        return Paraphrases.Polarity(paraphrase);
    }

    /// <summary>The issues a phrase names, in the order of the codebook; a narrower one hides the broader it overlaps.</summary>
    public static IReadOnlyList<Guid> IssuesOf(Codebook codebook, string phrase)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(phrase);
        List<Token> tokens = [];
        Tokenizer.Read(phrase, 0, phrase.Length, tokens);
        return [.. codebook.Match(tokens, 0).Select(m => m.Pattern.Issue).Distinct().Order().Select(i => codebook.Issues[i].Id)];
    }
}
