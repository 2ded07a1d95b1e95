using System.Collections.Immutable;
using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction;

/// <summary>What has been read of one article so far. Each stage takes one and gives the next; none changes it.</summary>
/// <param name="Text">The article as stored.</param>
internal sealed record Reading(string Text)
{
    public ImmutableArray<Token> Tokens { get; init; } = [];

    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Who says what by which words, in text order.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    public ImmutableArray<ActorDraft> Actors { get; init; } = [];

    /// <summary>The role each actor has in the article, by the actor's index.</summary>
    public ImmutableArray<Role?> Roles { get; init; } = [];

    /// <summary>The actor each mention in the text means, pronouns and bare titles included; in text order.</summary>
    public ImmutableArray<ActorMention> Mentions { get; init; } = [];

    /// <summary>In text order; the statement at an index is drafted from the attribution at the same index.</summary>
    public ImmutableArray<StatementDraft> Statements { get; init; } = [];

    public ImmutableArray<TimeMention> Times { get; init; } = [];

    public ImmutableArray<ReferenceDraft> References { get; init; } = [];

    /// <summary>The time expression a token belongs to, or null.</summary>
    public TimeMention? TimeAt(int token)
    {
        var index = FirstTimeEndingAfter(token);
        return index < Times.Length && Times[index].Words.Contains(token) ? Times[index] : null;
    }

    /// <summary>The time expressions in a range of tokens.</summary>
    public IEnumerable<TimeMention> TimesIn(TokenRange range)
    {
        for (var i = FirstTimeEndingAfter(range.First); i < Times.Length && Times[i].Words.First < range.End; i++) yield return Times[i];
    }

    private int FirstTimeEndingAfter(int token)
    {
        int low = 0, high = Times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Times[middle].Words.End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public TextSpan Span(TokenRange range) => TextSpan.Of(Text, Tokens[range.First].Start, Tokens[range.End - 1].End);

    public TextSpan? Span(TokenRange? range) => range is { } some ? Span(some) : null;

    public Sentence SentenceOf(int token) => Sentences[Tokens[token].Sentence];

    /// <summary>Whether the mark at <paramref name="token"/> ends a quotation.</summary>
    public bool ClosesQuotation(int token) => Tokens[token].IsQuotationMark && token > 0 && Tokens[token - 1].Quotation >= 0;
}
