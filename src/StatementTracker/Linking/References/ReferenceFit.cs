using StatementTracker.Linking.Issues;
using StatementTracker.Model;

namespace StatementTracker.Linking.References;

/// <summary>How well a statement fits what a reference says of its target: who is given, then when, on what, on which side, in which words.</summary>
internal static class ReferenceFit
{
    private const double Named = 0.4;
    private const double SameIssue = 0.2;
    private const double RelatedIssue = 0.18;
    private const double SameSide = 0.12;
    private const double SameArticle = 0.1;
    private const double SameTime = 0.12;
    private const double SameWords = 0.1;

    /// <summary>From this share of shared words on, a paraphrase is the target's own wording, whatever the issue.</summary>
    private const double Verbatim = 0.8;

    private const double NotUttered = -0.06;
    private const double RefersOn = -0.06;

    /// <summary>0 where it cannot be the target; else up to 1.</summary>
    public static double Score(Codebook codebook, Reference reference, Statement from, Statement target, HashSet<Guid> topic)
    {
        if (!MayBeMeant(reference, from, target)) return 0;
        var score = Named;
        if (target.ArticleId == from.ArticleId) score += SameArticle;
        if (target.Occurrence == Occurrence.Inferred) return 0;
        if (target.Occurrence == Occurrence.Standing) score += NotUttered;
        if (target.Act is SpeechAct.DeclineComment or SpeechAct.Defer) score += RefersOn;
        if (Time(reference, target) is not { } time) return 0;
        var wording = Wording(reference.Paraphrase, target.Text);
        var issue = Issue(codebook, reference, target, topic);
        if (issue is null && (target.ArticleId != from.ArticleId || wording < Verbatim)) return 0;
        return Math.Min(1, score + time + (issue ?? 0) + (SameWords * wording));
    }

    private static bool MayBeMeant(Reference reference, Statement from, Statement target) =>
        target.Id != from.Id && !target.IsRemoved && target.Review != ReviewState.Rejected
        && target.UtteranceId != from.UtteranceId
        && target.WithinId != from.Id && from.WithinId != target.Id
        && target.Act != SpeechAct.NoResponse
        && !target.SaidAt.CertainlyAfter(from.SaidAt)
        && !(reference.Type is ReferenceType.Reaffirms && target.ContentKey == from.ContentKey && target.ArticleId == from.ArticleId);

    /// <summary>Null where the times contradict each other.</summary>
    private static double? Time(Reference reference, Statement target)
    {
        var (said, meant) = (target.SaidAt, reference.TargetSaidAt);
        if (said.CertainlyAfter(meant) || (meant.Earliest is not null && meant.CertainlyAfter(said))) return null;
        if (meant.Expression is null) return 0;
        if (meant.Earliest is not null && said.Earliest is not null) return SameTime;
        return string.Equals(meant.Expression, said.Expression, StringComparison.OrdinalIgnoreCase) ? SameTime / 2 : 0;
    }

    /// <summary>Null where the issues, or the sides on them, contradict each other.</summary>
    private static double? Issue(Codebook codebook, Reference reference, Statement target, HashSet<Guid> topic)
    {
        var own = OwnSides(target).ToList();
        var about = own.Where(s => topic.Contains(s.IssueId)).ToList();
        if (about.Count == 0)
        {
            var related = own.Where(s => codebook.AncestorsOf(s.IssueId).Any(topic.Contains)).ToList();
            if (related.Count > 0) return Side(reference, related) is { } side ? RelatedIssue + side : null;
            return topic.Count > 0 ? null : 0;
        }

        return Side(reference, about) is { } agreed ? SameIssue + agreed : null;
    }

    /// <summary>The issues the statement is about by its own words, with the sides they take. What links carry to it would make the choice of links depend on the order they came in.</summary>
    public static IEnumerable<(Guid IssueId, Stance Stance)> OwnSides(Statement statement) => statement.Stances
        .Where(s => s.Tagged || s.Curated || s.ReferenceId is null)
        .Select(s => (s.IssueId, s.Curated || s.ReferenceId is null ? s.Stance : Stance.None));

    private static double? Side(Reference reference, IReadOnlyList<(Guid IssueId, Stance Stance)> stances)
    {
        if (reference.Polarity is not (Stance.For or Stance.Against)) return 0;
        if (stances.Any(s => s.Stance == reference.Polarity)) return SameSide;
        return stances.Any(s => s.Stance is Stance.For or Stance.Against) ? null : 0;
    }

    /// <summary>The share of the paraphrase's longer words that the target has, 0 to 1.</summary>
    private static double Wording(string? paraphrase, string text)
    {
        if (paraphrase is null) return 0;
        var words = Words(paraphrase);
        return words.Count == 0 ? 0 : (double)words.Count(Words(text).Contains) / words.Count;
    }

    private static HashSet<string> Words(string text) =>
        Names.Key(text).Split(' ').Where(w => w.Length > 3).Select(w => w.Length > 5 ? w[..5] : w).ToHashSet(StringComparer.Ordinal);
}
