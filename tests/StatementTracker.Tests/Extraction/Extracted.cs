using StatementTracker.Extraction;
using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction;

/// <summary>What the front door reads out of a text, with look-ups that fail where the answer is not exactly one.</summary>
internal sealed class Extracted
{
    private static readonly StatementExtractor Extractor = new();

    private Extracted(ArticleDraft draft) => Draft = draft;

    public ArticleDraft Draft { get; }

    public static Extracted From(string text) => new(Extractor.Extract(text));

    /// <summary>The one statement whose words contain these.</summary>
    public StatementDraft Saying(string words) => Assert.Single(Draft.Statements, statement => statement.Within is null && statement.Text.Contains(words, StringComparison.Ordinal));

    public StatementDraft With(SpeechAct act) => Assert.Single(Draft.Statements, statement => statement.Act == act);

    public ActorDraft Actor(string name) => Assert.Single(Draft.Actors, actor => actor.Name == name);

    /// <summary>The actors that the text says are meant.</summary>
    public string[] SpeakersOf(StatementDraft statement) => [.. statement.Speakers.Select(speaker => speaker.Actor).OfType<int>().Select(actor => Draft.Actors[actor].Name)];

    public string[] SpeakersOf(string words) => SpeakersOf(Saying(words));

    /// <summary>The body the first speaker spoke for, or null.</summary>
    public string? OnBehalf(StatementDraft statement) => statement.Speakers[0].OnBehalfOf is { } body ? Draft.Actors[body].Name : null;

    public string? BodyOf(string actor) => Actor(actor).Body is { } body ? Draft.Actors[body].Name : null;
}
