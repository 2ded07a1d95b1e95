using System.Globalization;
using System.Text;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction;

/// <summary>
/// An article whose attributions and mentions are marked in it, for testing the stages that come after them:
/// <c>&lt;Name=words&gt;</c> or <c>&lt;Name&gt;</c> a mention, <c>[0:said]</c> the cue and <c>{0:words}</c> the content of statement 0.
/// </summary>
internal sealed class MarkedArticle
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int End, string Actor)> mentions = [];
    private readonly SortedDictionary<int, List<(int Start, int End)>> contents = [];
    private readonly Dictionary<int, (int Start, int End)> cues = [];

    private MarkedArticle(string marked)
    {
        var at = 0;
        Parse(marked, ref at, '\0');
    }

    /// <param name="marked">The text with its marks.</param>
    /// <param name="speakers">The speaker of each statement, in the order of their numbers.</param>
    /// <param name="lemmas">The cue lemma of each statement; "say" where left out.</param>
    /// <param name="utterances">The utterance of each statement; its own where left out.</param>
    /// <param name="negated">Whether the cues are negated.</param>
    public static Reading Read(string marked, string[]? speakers = null, string[]? lemmas = null, int[]? utterances = null, bool negated = false)
    {
        var article = new MarkedArticle(marked);
        var reading = new StatementExtractor().Read(article.text.ToString()) with { Attributions = [], Statements = [], Actors = [], Mentions = [], References = [] };
        var names = article.mentions.Select(mention => mention.Actor).Concat(speakers ?? []).Distinct().ToList();
        reading = reading with
        {
            Actors = [.. names.Select(name => new ActorDraft(name, ActorKind.Person, name, null, false, null, null, Capacity.Personal, null, [], []))],
            Mentions = [.. article.mentions.OrderBy(mention => mention.Start).Select(mention => Mention(reading, mention, names))],
        };
        reading = reading with { Attributions = [.. article.contents.Keys.Select(number => article.Attribution(reading, number, At(lemmas, number) ?? "say", At(speakers, number), negated))] };
        return reading with
        {
            Statements = [.. reading.Attributions.Select((attribution, i) => Statement(reading, attribution, utterances?[i] ?? i, At(speakers, i), names))],
        };
    }

    private static string? At(string[]? words, int index) => words is null || index >= words.Length ? null : words[index];

    private static ActorMention Mention(Reading reading, (int Start, int End, string Actor) mention, List<string> names)
    {
        var words = Tokens(reading, mention.Start, mention.End);
        return new ActorMention(words, names.IndexOf(mention.Actor), words.Count == 1 && reading.Tokens[words.First].Lower is "he" or "she" or "it" or "his" or "her" or "its" or "they");
    }

    private Attribution Attribution(Reading reading, int number, string lemma, string? speaker, bool negated)
    {
        var content = contents[number].Select(span => Tokens(reading, span.Start, span.End)).ToList();
        var direct = reading.Tokens[content[0].First].Quotation >= 0;
        var cue = cues.TryGetValue(number, out var span) ? Tokens(reading, span.Start, span.End) : null as TokenRange?;
        return new Attribution(
            content, cue, lemma, CueKind.Verb, Sources(reading, cue, speaker), null, direct ? StatementMode.Direct : StatementMode.Indirect, Occurrence.Uttered, negated, 0.9);
    }

    /// <summary>The mention of the speaker nearest to the cue.</summary>
    private List<TokenRange> Sources(Reading reading, TokenRange? cue, string? speaker) =>
        [.. mentions.Where(mention => mention.Actor == speaker).Select(mention => Tokens(reading, mention.Start, mention.End))
            .OrderBy(words => Math.Abs(words.First - (cue?.First ?? 0))).Take(1)];

    private static StatementDraft Statement(Reading reading, Attribution attribution, int utterance, string? speaker, List<string> names)
    {
        List<TextSpan> spans = [.. attribution.Content.Select(range => reading.Span(range))];
        List<SpeakerDraft> speakers = speaker is null ? [] : [new SpeakerDraft(names.IndexOf(speaker), spans[0], null, null, Capacity.Personal, null)];
        return new StatementDraft(
            attribution.Mode, SpeechAct.Assert, Occurrence.Uttered, utterance, string.Join(' ', spans.Select(span => span.Exact)), spans,
            reading.Span(attribution.Cue), null, speakers, null, null, [], 0.9);
    }

    private static TokenRange Tokens(Reading reading, int start, int end)
    {
        var inside = reading.Tokens.Index().Where(token => token.Item.Start >= start && token.Item.End <= end).Select(token => token.Index).ToList();
        return new TokenRange(inside[0], inside[^1] + 1);
    }

    private void Parse(string marked, ref int at, char closing)
    {
        for (; at < marked.Length && marked[at] != closing; at++)
        {
            if (marked[at] is not ('<' or '[' or '{'))
            {
                text.Append(marked[at]);
                continue;
            }

            var open = marked[at++];
            var label = open == '<' ? Label(marked, ref at) : marked[at..(at += 2)][..1];
            var start = text.Length;
            Parse(marked, ref at, open switch { '<' => '>', '[' => ']', _ => '}' });
            Add(open, label, start);
        }
    }

    /// <summary>The name before the "=", or the words themselves.</summary>
    private static string Label(string marked, ref int at)
    {
        var end = marked.IndexOf('>', at);
        var equals = marked.IndexOf('=', at, end - at);
        var label = marked[at..(equals < 0 ? end : equals)];
        if (equals >= 0) at = equals + 1;
        return label;
    }

    private void Add(char open, string label, int start)
    {
        if (open == '<') mentions.Add((start, text.Length, label));
        else if (open == '[') cues[int.Parse(label, CultureInfo.InvariantCulture)] = (start, text.Length);
        else if (contents.TryGetValue(int.Parse(label, CultureInfo.InvariantCulture), out var spans)) spans.Add((start, text.Length));
        else contents[int.Parse(label, CultureInfo.InvariantCulture)] = [(start, text.Length)];
    }
}
