using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Wording;

/// <summary>Words that mean an actor.</summary>
/// <param name="Words">The words, a possessive ending left out.</param>
/// <param name="Actor">Index into the reading's actors, or null for words that name one the reading does not know.</param>
internal readonly record struct ActorPhrase(TokenRange Words, int? Actor);

/// <summary>Looks up which actor the words at a token mean.</summary>
internal sealed class ActorWords
{
    private static readonly HashSet<string> ThirdPersons = ["he", "she", "they", "him", "them", "her"];
    private static readonly HashSet<string> Owners = ["his", "her", "its", "their"];
    private const int LongestRole = 4;

    private readonly Reading reading;
    private readonly Dictionary<int, ActorMention> mentions = [];
    private readonly List<ActorPhrase> phrases = [];

    /// <summary>By token: 0 where nobody has looked yet, -1 for no phrase, else the number of its phrase, from 1.</summary>
    private readonly int[] phraseAt;

    public ActorWords(Reading reading)
    {
        this.reading = reading;
        phraseAt = new int[reading.Tokens.Length];
        foreach (var mention in reading.Mentions)
        {
            if (!mentions.TryGetValue(mention.Words.First, out var other) || other.Words.Count < mention.Words.Count) mentions[mention.Words.First] = mention;
        }
    }

    /// <summary>The phrase that begins at a token: a mention, with a determiner before it or without, a name, or an office ("the minister").</summary>
    public ActorPhrase? At(int token)
    {
        if (phraseAt[token] == 0)
        {
            var read = Read(token);
            if (read is { } phrase) phrases.Add(phrase);
            phraseAt[token] = read is null ? -1 : phrases.Count;
        }

        return phraseAt[token] < 0 ? null : phrases[phraseAt[token] - 1];
    }

    /// <summary>The owner that begins at a token, and the token after its possessive ending.</summary>
    public (ActorPhrase Owner, int After)? OwnerAt(int token)
    {
        if (Owners.Contains(reading.Tokens[token].Lower))
        {
            return (new ActorPhrase(new TokenRange(token, token + 1), MentionAt(token)?.Actor), token + 1);
        }

        return At(token) is { } phrase && phrase.Words.End < reading.Tokens.Length && IsPossessive(phrase.Words.End) ? (phrase, phrase.Words.End + 1) : null;
    }

    /// <summary>Whether words that mean an actor or own something begin at a token.</summary>
    public bool Begin(int token) => At(token) is not null || Owners.Contains(reading.Tokens[token].Lower);

    public bool IsOwnerPronoun(int token) => Owners.Contains(reading.Tokens[token].Lower);

    private ActorPhrase? Read(int token)
    {
        if (MentionAt(token) is { } mention) return Owners.Contains(reading.Tokens[token].Lower) && !ObjectHer(token, mention) ? null : Phrase(mention.Words, mention.Actor);
        if (reading.Tokens[token].Is("the") && MentionAt(token + 1) is { } determined) return Phrase(determined.Words with { First = token }, determined.Actor);
        if (ThirdPersons.Contains(reading.Tokens[token].Lower)) return new ActorPhrase(new TokenRange(token, token + 1), null);
        return Name(token) ?? Office(token);
    }

    private ActorMention? MentionAt(int token) => mentions.TryGetValue(token, out var mention) ? mention : null;

    private bool ObjectHer(int token, ActorMention mention) =>
        reading.Tokens[token].Is("her") && mention.Words.Count == 1 && (token + 1 >= reading.Tokens.Length || !reading.Tokens[token + 1].IsWord);

    private ActorPhrase Phrase(TokenRange words, int actor)
    {
        var last = words.Count > 1 && IsPossessive(words.Last) ? words.Last : words.End;
        return new ActorPhrase(words with { End = last }, actor);
    }

    /// <summary>A run of capitalised words that no mention covers.</summary>
    private ActorPhrase? Name(int token)
    {
        var end = token;
        while (end < reading.Tokens.Length && reading.Tokens[end] is { IsCapitalized: true, Lower.Length: > 1 } word && Same(token, end) && !IsPossessive(end)) end++;
        return end == token || IsSentenceStart(token) && end == token + 1 && !IsPossessiveAt(end) && SentenceWords.Contains(reading.Tokens[token].Lower)
            ? null
            : new ActorPhrase(new TokenRange(token, end), null);
    }

    private static readonly HashSet<string> SentenceWords =
        ["the", "a", "an", "this", "that", "these", "those", "it", "we", "i", "you", "there", "but", "and", "in", "on", "at", "if", "as", "what", "our", "my", "no", "yes", "ask", "please"];

    /// <summary>"the foreign minister", "our ministry".</summary>
    private ActorPhrase? Office(int token)
    {
        if (reading.Tokens[token].Lower is not ("the" or "our" or "their" or "a" or "my")) return null;
        for (var i = token + 1; i < reading.Tokens.Length && i <= token + LongestRole && reading.Tokens[i].IsWord && Same(token, i); i++)
        {
            if (WordClasses.Roles.Contains(reading.Tokens[i].Lower)) return Name(i + 1 < reading.Tokens.Length ? i + 1 : i) is { } name && name.Words.First == i + 1
                ? new ActorPhrase(new TokenRange(token, name.Words.End), null)
                : new ActorPhrase(new TokenRange(token, i + 1), null);
        }

        return null;
    }

    private bool Same(int token, int other) => reading.Tokens[token].Sentence == reading.Tokens[other].Sentence;

    private bool IsSentenceStart(int token) => token == 0 || !Same(token, token - 1) || reading.Tokens[token - 1].IsQuotationMark;

    private bool IsPossessiveAt(int token) => token < reading.Tokens.Length && IsPossessive(token);

    private bool IsPossessive(int token) => reading.Tokens[token].Lower is "'s" or "'" or "’";
}
