using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Linking.Issues.Terms;
using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Where a statement is about the issues of a codebook: by a term, or by an anaphor of one.</summary>
internal static class Mentions
{
    private sealed record Antecedent(int Issue, int Sign, TextSpan Span);

    public static List<Mention> In(Codebook codebook, Line line, TaggedStatement statement, string text)
    {
        var terms = codebook.Match(line.Tokens, line.ContentStart);
        List<Mention> mentions = [.. terms.Select(m => new Mention(m.Pattern.Issue, Codebook.PlaceOf(m), codebook.SignOf(m.Pattern), []))];
        var topics = statement.Topic.SelectMany(t => Topics(codebook, t, text)).ToList();
        foreach (var place in Anaphors.In(line))
        {
            if (terms.Exists(m => m.First <= place.Last && place.First <= m.Last)) continue;
            var own = Anaphors.Own(line, place).ToList();
            if (own.Count > 0 && terms.Exists(m => m.First > place.Last && m.First <= place.Last + 8)) continue;
            foreach (var antecedent in Antecedents(codebook, line, text, terms, topics, place).Where(a => own.Count == 0 || codebook.Shares(a.Issue, own)))
                mentions.Add(new Mention(antecedent.Issue, place, antecedent.Sign, [antecedent.Span]));
        }

        return mentions;
    }

    /// <summary>The nearest earlier terms of the content itself, else what the article points to.</summary>
    private static List<Antecedent> Antecedents(Codebook codebook, Line line, string text, List<TermMatch> terms, List<Antecedent> topics, Place place)
    {
        var nearest = terms.Where(m => m.Last < place.First).Select(m => m.First).DefaultIfEmpty(-1).Max();
        if (nearest < 0) return topics;
        return [.. terms.Where(m => m.Last < place.First && m.Last >= nearest)
            .Select(m => new Antecedent(m.Pattern.Issue, codebook.SignOf(m.Pattern), TextSpan.Of(text, line[m.First].Start, line[m.Last].End)))];
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
