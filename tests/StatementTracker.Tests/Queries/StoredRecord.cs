using StatementTracker.Linking;
using StatementTracker.Model;
using StatementTracker.Queries;
using StatementTracker.Queries.Networks;
using StatementTracker.Queries.Search;
using StatementTracker.Storage;
using StatementTracker.Tests.Support;

namespace StatementTracker.Tests.Queries;

/// <summary>A database with a record of invented people in it, stored as entities; each thing is learnt of a second after the last.</summary>
internal sealed class StoredRecord(string provider) : IDisposable
{
    public static readonly DateTimeOffset Start = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.Create(provider);
    private readonly List<IDisposable> contexts = [];
    private readonly List<object> unsaved = [];
    private int learnt;

    public ActorQueries Actors => new(Open());

    public ArticleQueries Articles => new(Open());

    public StatementQueries Statements => new(Open());

    public StatementSearch StatementSearch
    {
        get
        {
            var context = Open();
            return new StatementSearch(context, new StatementQueries(context));
        }
    }

    public ArticleSearch ArticleSearch => new(Open());

    public ReferenceQueries References => new(Open());

    public ReferenceGraph Graph => new(Open());

    public Authority Authority => new(Open());

    public IssueQueries Issues => new(Open());

    public PositionQueries Positions => new(Open(), new CountMemo());

    public AlignmentQueries Alignment
    {
        get
        {
            var context = Open();
            return new AlignmentQueries(context, Supposed(context));
        }
    }

    public ComparisonQueries Comparison
    {
        get
        {
            var context = Open();
            return new ComparisonQueries(context, Positions, new SupposedPositions(context, Supposed(context)));
        }
    }

    public NetworkQueries Networks => new(Open());

    public DeferenceQueries Deference => new(Open());

    /// <summary>Midnight of a day of 2031.</summary>
    public static DateTimeOffset Day(int month, int day) => new(2031, month, day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A time known to the day.</summary>
    public static SaidAt On(DateTimeOffset day) =>
        new("that day", day.ToString("yyyy-MM-dd", null), day, day.AddDays(1).AddMicroseconds(-1), TimePrecision.Day);

    public static TextSpan Span(string exact, int start = 0) => new(start, start + exact.Length, exact);

    private static SupposedPairs Supposed(TrackerDbContext context) => new(context, new RecordLoader(context), Relinking.Stages);

    public TrackerDbContext Open()
    {
        if (unsaved.Count > 0) Save();
        var context = database.OpenContext();
        contexts.Add(context);
        return context;
    }

    public void Save()
    {
        using var context = database.OpenContext();
        context.AddRange(unsaved);
        context.SaveChanges();
        unsaved.Clear();
    }

    public T Add<T>(T stored)
    {
        if (stored is Entity entity) entity.CreatedAt = entity.UpdatedAt = Start.AddSeconds(learnt++);
        unsaved.Add(stored!);
        return stored;
    }

    public Actor Actor(string name, ActorKind kind = ActorKind.Person, string? slug = null, Actor? partOf = null, params string[] otherNames)
    {
        slug ??= Names.Slug(name);
        var actor = Add(new Actor
        {
            Slug = slug,
            Name = name,
            Kind = kind,
            IdentityKey = $"{kind}:{slug}",
            PartOfId = partOf?.Id,
            OtherNames = [.. otherNames],
        });
        foreach (var key in otherNames.Prepend(name).Select(Names.Key).Distinct()) Add(new ActorName { ActorId = actor.Id, Key = key });
        return actor;
    }

    public Issue Issue(string title, Issue? broader = null) => Add(new Issue
    {
        Slug = Names.Slug(title),
        Title = title,
        Proposition = $"{title} should happen.",
        Terms = [title],
        BroaderId = broader?.Id,
    });

    public Article Article(DateTimeOffset? publishedAt = null, string text = "The gazette reports.", string? title = null) => Add(new Article
    {
        Text = text,
        TextHash = Guid.NewGuid().ToString("N"),
        SourceKey = "the gazette",
        Title = title,
        Publisher = "The Gazette",
        PublishedAt = publishedAt,
    });

    public Statement Statement(
        Article article,
        Actor? speaker = null,
        string text = "The tide will turn",
        SaidAt? saidAt = null,
        Guid? utterance = null,
        StatementMode mode = StatementMode.Direct,
        SpeechAct act = SpeechAct.Assert,
        string? role = null,
        Actor? onBehalfOf = null)
    {
        var ordinal = unsaved.OfType<Statement>().Count(s => s.ArticleId == article.Id);
        var statement = Add(new Statement
        {
            ArticleId = article.Id,
            Ordinal = ordinal,
            Mode = mode,
            Act = act,
            Occurrence = Occurrence.Uttered,
            UtteranceId = utterance ?? Guid.CreateVersion7(),
            Text = text,
            Spans = [Span(text, 10)],
            Cue = Span("said", 4),
            SaidAt = saidAt ?? SaidAt.Unknown,
            Confidence = 0.9,
            ContentKey = "content",
            TieBreaker = $"{article.TextHash}:{ordinal}",
        });
        if (speaker is not null) Speaker(statement, speaker, role, onBehalfOf);
        return statement;
    }

    /// <summary>A statement that the caller stores.</summary>
    public Statement Unsaved(Article article, string text)
    {
        var statement = Statement(article, text: text);
        unsaved.Remove(statement);
        return statement;
    }

    public static StatementSpeaker Speaker(Statement statement, Actor? speaker, string? role = null, Actor? onBehalfOf = null)
    {
        var added = new StatementSpeaker
        {
            StatementId = statement.Id,
            Ordinal = statement.Speakers.Count,
            ActorId = speaker?.Id,
            Link = speaker is null ? LinkState.Unresolved : LinkState.Resolved,
            Mention = Span(speaker?.Name ?? "she"),
            Role = role,
            OnBehalfOfId = onBehalfOf?.Id,
        };
        statement.Speakers.Add(added);
        return added;
    }

    public static StatementStance Takes(Statement statement, Issue issue, Stance stance)
    {
        var added = new StatementStance
        {
            StatementId = statement.Id,
            IssueId = issue.Id,
            Stance = stance,
            Basis = Basis.Own,
            Evidence = [Span(issue.Title, 20)],
            Confidence = 0.8,
        };
        statement.Stances.Add(added);
        return added;
    }

    public Reference Reference(
        Statement from,
        Statement? to,
        ReferenceType type = ReferenceType.DefersTo,
        ReferenceMaker madeBy = ReferenceMaker.Speaker,
        int evidenceAt = 0,
        Actor? target = null) => Add(new Reference
        {
            FromId = from.Id,
            ToId = to?.Id,
            Type = type,
            MadeBy = madeBy,
            State = to is null ? LinkState.Unresolved : LinkState.Resolved,
            TargetActorId = target?.Id,
            TargetSaidAt = SaidAt.Unknown with { Expression = "last week" },
            Paraphrase = "dismissal of the idea",
            Polarity = Stance.Against,
            Evidence = [Span("as was said", evidenceAt)],
            Confidence = 0.7,
        });

    /// <summary>A position that began on a day, recorded at the start of the record.</summary>
    public Position Position(
        Actor actor,
        Issue issue,
        Stance stance = Stance.Against,
        Basis basis = Basis.Own,
        SaidAt? from = null,
        DateTimeOffset? possibleFrom = null,
        DateTimeOffset? certainFrom = null,
        DateTimeOffset? certainTo = null,
        bool current = true,
        DateTimeOffset? recordedAt = null,
        DateTimeOffset? supersededAt = null,
        Guid? editorPosition = null) => Add(new Position
        {
            ActorId = actor.Id,
            IssueId = issue.Id,
            Stance = stance,
            Basis = basis,
            EffectiveFrom = from ?? SaidAt.Unknown,
            PossibleFrom = possibleFrom,
            CertainFrom = certainFrom,
            CertainTo = certainTo,
            IsCurrent = current,
            RecordedAt = recordedAt ?? Start,
            SupersededAt = supersededAt,
            EditorPositionId = editorPosition,
            Detail = new PositionDetail(
                new ActorLabel(actor.Id, actor.Slug, actor.Name, actor.Kind),
                new IssueLabel(issue.Id, issue.Slug, issue.Title),
                [], [], [], null, null, null, null, null),
        });

    public void Dispose()
    {
        foreach (var context in contexts) context.Dispose();
        database.Dispose();
    }
}
