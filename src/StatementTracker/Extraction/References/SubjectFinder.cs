using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Wording;

namespace StatementTracker.Extraction.References;

/// <summary>Finds the actor that a reporting verb has as its subject.</summary>
internal sealed class SubjectFinder
{
    private readonly Reading reading;
    private readonly ActorWords actors;
    private readonly StatementIndex statements;
    private readonly ILookup<int, ActorMention> bySentence;

    public SubjectFinder(Reading reading, ActorWords actors, StatementIndex statements)
    {
        (this.reading, this.actors, this.statements) = (reading, actors, statements);
        bySentence = reading.Mentions.ToLookup(mention => reading.Tokens[mention.Words.First].Sentence);
    }

    /// <summary>The speaker of the statement whose cue the token is in; else the last noun phrase before it that can be a subject; else the first after it.</summary>
    public int? Of(int token)
    {
        if (statements.WithCueAt(token) is { } cued) return reading.Statements[cued].Speakers is [var speaker, ..] ? speaker.Actor : null;
        int? before = null, after = null;
        var sourced = false;
        foreach (var mention in bySentence[reading.Tokens[token].Sentence])
        {
            if (!CanBeSubject(mention)) continue;
            var isSource = statements.IsSource(mention.Words.First);
            if (mention.Words.End > token) after ??= isSource ? mention.Actor : null;
            else if (isSource || !sourced) (before, sourced) = (mention.Actor, isSource);
        }

        return before ?? after;
    }

    private bool CanBeSubject(ActorMention mention)
    {
        if (actors.IsOwnerPronoun(mention.Words.First) && mention.Words.Count == 1) return false;
        if (mention.Words.End < reading.Tokens.Length && reading.Tokens[mention.Words.End].Lower is "'s" or "'" or "’") return false;
        if (reading.Tokens[mention.Words.First].Quotation >= 0) return false;
        return mention.Words.First == 0 || reading.Tokens[mention.Words.First - 1].Tag is not Tag.Preposition;
    }
}
