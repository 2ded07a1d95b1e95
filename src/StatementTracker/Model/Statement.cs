using System.Security.Cryptography;
using System.Text;

namespace StatementTracker.Model;

/// <summary>One content attributed by one cue to its source or sources.</summary>
public sealed class Statement : Entity
{
    public required Guid ArticleId { get; init; }

    public Article? Article { get; init; }

    /// <summary>The position among the article's statements in text order, from 0.</summary>
    public required int Ordinal { get; init; }

    public required StatementMode Mode { get; set; }

    public required SpeechAct Act { get; set; }

    public required Occurrence Occurrence { get; set; }

    /// <summary>Shared by all reports of one utterance, in whichever articles: they count once.</summary>
    public required Guid UtteranceId
    {
        get;
        set
        {
            field = value;
            if (ReportId == Guid.Empty) ReportId = value;
        }
    }

    /// <summary>Shared by the article's mentions of one utterance, which are one report of it. What the utterance was first taken for.</summary>
    public Guid ReportId { get; private set; }

    /// <summary>Hashes that like wordings of the same speakers mostly share one of; null where the words are too few to know an utterance by.</summary>
    public long? FirstNearKey { get; private set; }

    /// <inheritdoc cref="FirstNearKey"/>
    public long? SecondNearKey { get; private set; }

    /// <inheritdoc cref="FirstNearKey"/>
    public long? ThirdNearKey { get; private set; }

    /// <inheritdoc cref="FirstNearKey"/>
    public long? FourthNearKey { get; private set; }

    /// <summary>Those there are; at most four.</summary>
    public IReadOnlyList<long> NearKeys
    {
        get => [.. new[] { FirstNearKey, SecondNearKey, ThirdNearKey, FourthNearKey }.OfType<long>()];
        set => (FirstNearKey, SecondNearKey, ThirdNearKey, FourthNearKey) = (At(value, 0), At(value, 1), At(value, 2), At(value, 3));
    }

    /// <summary>The article's date: what was said without one was said before it.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The content: its spans joined by a space, without outer quotation marks.</summary>
    public required string Text { get; set; }

    /// <summary>Where the content stands; several for "…," he said. "…".</summary>
    public required IReadOnlyList<TextSpan> Spans { get; set; }

    public TextSpan? Cue { get; set; }

    public TextSpan? Addressee { get; set; }

    /// <summary>Where the article says what an anaphor of the content ("this issue") points to.</summary>
    public IReadOnlyList<TextSpan> Topic { get; set; } = [];

    public required SaidAt SaidAt
    {
        get;
        set
        {
            field = value;
            SortAt = value.SortAt;
        }
    }

    /// <summary>What lists of statements sort by; follows <see cref="SaidAt"/>.</summary>
    public DateTimeOffset SortAt { get; private set; }

    public TextSpan? SaidAtSpan { get; set; }

    /// <summary>The statement this one is nested in: A says B thinks.</summary>
    public Guid? WithinId { get; set; }

    /// <summary>Calibrated probability that a trained coder agrees; null once a person has reviewed it.</summary>
    public double? Confidence { get; set; }

    public ReviewState Review { get; set; }

    /// <summary>Hash of the normalised content: the same words have the same key, whichever article reports them.</summary>
    public required string ContentKey { get; set; }

    /// <summary>The hash of the article and the ordinal in it: breaks ties the same way whatever the order of arrival.</summary>
    public required string TieBreaker { get; init; }

    public List<StatementSpeaker> Speakers { get; } = [];

    public List<StatementStance> Stances { get; private set; } = [];

    /// <summary>Everybody whose statement this is: its linked speakers and the bodies they spoke for; may name one twice.</summary>
    public IEnumerable<Guid> StandsFor() => Speakers.SelectMany(s => new[] { s.ActorId, s.OnBehalfOfId }).OfType<Guid>();

    /// <summary>A statement apart that says the same; its stances are its own, so that they can be derived anew.</summary>
    internal Statement Copy()
    {
        var copy = (Statement)MemberwiseClone();
        copy.Stances = [.. Stances.Select(s => s.Copy())];
        return copy;
    }

    private static long? At(IReadOnlyList<long> keys, int place) => place < keys.Count ? keys[place] : null;

    /// <summary>The <see cref="ContentKey"/> of these words.</summary>
    public static string KeyOfContent(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Names.Key(text))));

    /// <summary>The <see cref="TieBreaker"/> of a statement at this place of an article.</summary>
    public static string KeyOfPlace(Article article, int ordinal) => $"{article.TextHash}|{article.SourceKey}|{ordinal:D6}";
}

/// <summary>One source of a statement, in the capacity it spoke in.</summary>
public sealed class StatementSpeaker
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid StatementId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The article's actor it was extracted as; null for a speaker that a person set, and where the text does not say who is meant ("I", "we").</summary>
    public Guid? ArticleActorId { get; set; }

    public ArticleActor? ArticleActor { get; set; }

    /// <summary>The linked actor, or null while ambiguous or unresolved.</summary>
    public Guid? ActorId { get; set; }

    public Actor? Actor { get; set; }

    public LinkState Link { get; set; }

    public TextSpan? Mention { get; set; }

    public string? Role { get; set; }

    public TextSpan? RoleSpan { get; set; }

    public Capacity Capacity { get; set; }

    /// <summary>The article's actor the speaker spoke for.</summary>
    public Guid? BodyArticleActorId { get; set; }

    /// <summary>The linked body the speaker spoke for.</summary>
    public Guid? OnBehalfOfId { get; set; }

    public Actor? OnBehalfOf { get; set; }

    /// <summary>True once a person set it: linking then leaves it.</summary>
    public bool Curated { get; set; }
}

/// <summary>A statement's side on one issue, with what in the text says so.</summary>
public sealed class StatementStance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid StatementId { get; init; }

    public required Guid IssueId { get; init; }

    public Issue? Issue { get; init; }

    public required Stance Stance { get; set; }

    /// <summary>Own where the statement's words take the side; deferred where a reference carries it over.</summary>
    public required Basis Basis { get; set; }

    public bool Conditional { get; set; }

    public TextSpan? Condition { get; set; }

    /// <summary>What tags the statement with the issue and gives the side, anaphors and their antecedents included.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; set; } = [];

    /// <summary>The reference that carries a deferred stance.</summary>
    public Guid? ReferenceId { get; set; }

    /// <summary>The issue whose stance implies this one (against the broad implies against the narrow), or null.</summary>
    public Guid? ViaIssueId { get; set; }

    public double? Confidence { get; set; }

    /// <summary>True where the statement's own words are about the issue, whatever side a reference then carries over.</summary>
    public bool Tagged { get; set; }

    /// <summary>True once a person set it: tagging then leaves the issue alone.</summary>
    public bool Curated { get; set; }

    internal StatementStance Copy() => (StatementStance)MemberwiseClone();
}
