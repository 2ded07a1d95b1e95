using StatementTracker.Linking.Issues.Words;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues.Stances;

/// <summary>The cue (where it comes first) and the content of one statement as one line of tokens, annotated once.</summary>
internal sealed class Line
{
    private const int SentenceReach = 80;
    private readonly Mark?[] marks;

    public Line(IReadOnlyList<Token> tokens, int contentStart, StatementMode mode, SpeechAct act, Selves selves)
    {
        Tokens = tokens;
        ContentStart = contentStart;
        Mode = mode;
        Act = act;
        Selves = selves;
        marks = AttitudeLexicon.Annotate(tokens);
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The first token of the content; what is before it is the cue.</summary>
    public int ContentStart { get; }

    public StatementMode Mode { get; }

    public SpeechAct Act { get; }

    public Selves Selves { get; }

    /// <summary>The side of a cue that follows the content ("the plan, Norrland rejected"); 0 where it takes none.</summary>
    public int CueAfter { get; init; }

    public Token this[int i] => Tokens[i];

    public int Count => Tokens.Count;

    public Mark? MarkAt(int i) => i >= 0 && i < marks.Length ? marks[i] : null;

    public bool Is(int i, WordClass any) => i >= 0 && i < Tokens.Count && Tokens[i].Is(any);

    public bool IsWord(int i, params ReadOnlySpan<string> words) => i >= 0 && i < Tokens.Count && words.Contains(Tokens[i].Word);

    public bool InCue(int i) => i >= 0 && i < ContentStart;

    /// <summary>A form of "be".</summary>
    public bool IsBe(int i) => IsWord(i, "am", "is", "are", "was", "were", "be", "been", "being");

    /// <summary>The sentence around a token, at most so many tokens each way that reading stays linear; the cue belongs to the first.</summary>
    public (int First, int End) SentenceAt(int i)
    {
        var first = i;
        while (first > 0 && i - first < SentenceReach && !Tokens[first - 1].Is(WordClass.SentenceEnd)) first--;
        var end = i;
        while (end < Count && end - i < SentenceReach && !Tokens[end].Is(WordClass.SentenceEnd)) end++;
        return (first, end);
    }

    /// <summary>From <paramref name="i"/> leftwards past adverbs.</summary>
    public int SkipAdverbsLeft(int i)
    {
        while (i >= 0 && Tokens[i].Is(WordClass.Adverb) && !Tokens[i].Is(WordClass.Negator | WordClass.Pronoun) && MarkAt(i) is null) i--;
        return i;
    }
}
