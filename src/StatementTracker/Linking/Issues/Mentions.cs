using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Terms;
using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Where a statement is about the issues of a codebook: by a term, or by an anaphor of one.</summary>
internal static class Mentions
{
    /// <summary>How far the words of "the idea of …" reach, in tokens.</summary>
    private const int OwnReach = 8;

    private sealed record Antecedent(int Issue, int Sign, TextSpan Span);

    public static List<Mention> In(Codebook codebook, Line line, TaggedStatement statement, string text)
    {
        var terms = codebook.Match(line.Tokens, line.ContentStart);
        List<Mention> mentions = [.. terms.Select(m => new Mention(m.Pattern.Issue, Codebook.PlaceOf(m), codebook.SignOf(m.Pattern), []))];
        var topics = statement.Topic.SelectMany(t => Topics(codebook, t, text)).ToList();
        List<Antecedent> nearest = [];
        var next = 0;
        foreach (var place in Anaphors.In(line))
        {
            for (; next < terms.Count && terms[next].Last < place.First; next++)
            {
                if (next > 0 && terms[next].First > terms[next - 1].Last) nearest.Clear();
                nearest.Add(new Antecedent(terms[next].Pattern.Issue, codebook.SignOf(terms[next].Pattern), TextSpan.Of(text, line[terms[next].First].Start, line[terms[next].Last].End)));
            }

            if (next < terms.Count && terms[next].First <= place.Last) continue;
            var own = Anaphors.Own(line, place).ToList();
            if (own.Count > 0 && next < terms.Count && terms[next].First <= place.Last + OwnReach) continue;
            foreach (var antecedent in (nearest.Count > 0 ? nearest : topics).Where(a => own.Count == 0 || codebook.Shares(a.Issue, own)))
                mentions.Add(new Mention(antecedent.Issue, place, antecedent.Sign, [antecedent.Span]));
        }

        return mentions;
    }

    private static IEnumerable<Antecedent> Topics(Codebook codebook, TextSpan topic, string text)
    {
        List<Token> tokens = [];
        Tokenizer.Read(text, topic.Start, topic.End, tokens);
        var line = new Line(tokens, 0, StatementMode.Indirect, SpeechAct.Assert, Selves.Nobody);
        foreach (var match in codebook.Match(tokens, 0))
            yield return new Antecedent(match.Pattern.Issue, codebook.SignOf(match.Pattern) * Ending(line, match), topic);
    }

    /// <summary>-1 where the topic is the ending of what the term names ("a ban on foreign troops").</summary>
    private static int Ending(Line line, TermMatch match)
    {
        var chain = new Chain();
        var climb = new Climber(line, chain).From(Codebook.PlaceOf(match));
        return climb.Top is Top.Edge && chain.Marks.TrueForAll(m => m.As(AttitudeKind.Action) is not null) && !chain.No ? chain.Sign : 1;
    }
}
