using StatementTracker.Extraction;
using StatementTracker.Extraction.Times;
using StatementTracker.Linking.Actors;
using StatementTracker.Model;

namespace StatementTracker.Ingestion;

/// <summary>Turns what extraction read into rows of the record and asks for all of it to be linked.</summary>
internal sealed class DraftMapper(Record record, Article article, ArticleDraft draft)
{
    // Lengths of columns; what a text words at greater length is cut.
    private const int LongestName = 200;
    private const int LongestFamily = 100;
    private const int LongestStateKey = 90;
    private const int LongestTitleKey = 800;
    private const int LongestRole = 400;
    private const int LongestExpression = 200;
    private const int LongestParaphrase = 4000;

    public void Map()
    {
        record.Articles.Add(article.Id, article);
        record.Created.Add(article);

        var actors = draft.Actors.Select(Actor).ToList();
        foreach (var actor in actors) Add(record.ArticleActors, actor.Id, actor, record.Changes.ArticleActors);

        var statements = Statements(actors);
        foreach (var statement in statements) Add(record.Statements, statement.Id, statement, record.Changes.Statements);
        record.Changes.Tags.UnionWith(statements.Select(s => s.Id));

        foreach (var reference in draft.References.Select(r => Reference(r, statements, actors)))
            Add(record.References, reference.Id, reference, record.Changes.References);
    }

    private void Add<T>(Dictionary<Guid, T> rows, Guid id, T row, HashSet<Guid> changes)
        where T : class
    {
        rows.Add(id, row);
        record.Created.Add(row);
        changes.Add(id);
    }

    private ArticleActor Actor(ActorDraft actor, int ordinal)
    {
        var name = Cut(actor.Name, LongestName);
        var nameKey = Cut(ActorKeys.NameKey(actor.Kind, name), LongestName);
        var familyKey = actor.Kind == ActorKind.Person ? Cut(ActorKeys.FamilyKey(actor.FamilyName ?? name), LongestFamily) : null;
        var stateKey = Cut(ActorKeys.StateKey(draft, actor), LongestStateKey);
        var titleKey = Cut(ActorKeys.TitleKey(draft, actor), LongestTitleKey);
        return new ArticleActor
        {
            ArticleId = article.Id,
            Ordinal = ordinal,
            Name = name,
            Kind = actor.Kind,
            NameKey = nameKey,
            FamilyKey = familyKey,
            GazetteerKey = actor.GazetteerKey,
            ArticleBound = actor.ArticleBound,
            Role = actor.Role,
            BodyOrdinal = actor.Body,
            PartOfOrdinal = actor.PartOf,
            StateKey = stateKey,
            TitleKey = titleKey,
            OtherNames = actor.OtherNames,
            Mentions = actor.Mentions,
            DescriptionKey = actor.ArticleBound ? null : ActorKeys.Description(actor.Kind, name, nameKey, familyKey, actor.GazetteerKey, stateKey, titleKey, actor.OtherNames),
        };
    }

    private List<Statement> Statements(List<ArticleActor> actors)
    {
        var utterances = draft.Statements.Select(s => s.Utterance).Distinct().ToDictionary(number => number, _ => Guid.CreateVersion7());
        var ids = draft.Statements.Select(_ => Guid.CreateVersion7()).ToList();
        return [.. draft.Statements.Select((said, ordinal) => Statement(said, ordinal, ids, utterances[said.Utterance], actors))];
    }

    private Statement Statement(StatementDraft said, int ordinal, List<Guid> ids, Guid utterance, List<ArticleActor> actors)
    {
        var statement = new Statement
        {
            Id = ids[ordinal],
            ArticleId = article.Id,
            Ordinal = ordinal,
            Mode = said.Mode,
            Act = said.Act,
            Occurrence = said.Occurrence,
            UtteranceId = utterance,
            Text = said.Text,
            Spans = said.Spans,
            Cue = said.Cue,
            Addressee = said.Addressee,
            Topic = said.Topic,
            SaidAt = TimeResolver.Resolve(Cut(said.Time?.Exact, LongestExpression), article.PublishedAt),
            PublishedAt = article.PublishedAt,
            SaidAtSpan = said.Time,
            WithinId = said.Within is { } outer ? ids[outer] : null,
            Confidence = said.Confidence,
            ContentKey = Model.Statement.KeyOfContent(said.Text),
            TieBreaker = Model.Statement.KeyOfPlace(article, ordinal),
        };
        statement.Speakers.AddRange(said.Speakers.Select((speaker, position) => Speaker(speaker, position, statement.Id, actors)));
        return statement;
    }

    private static StatementSpeaker Speaker(SpeakerDraft speaker, int ordinal, Guid statementId, List<ArticleActor> actors) => new()
    {
        StatementId = statementId,
        Ordinal = ordinal,
        ArticleActorId = speaker.Actor is { } actor ? actors[actor].Id : null,
        Link = LinkState.Unresolved,
        Mention = speaker.Mention,
        Role = Cut(speaker.Role, LongestRole),
        RoleSpan = speaker.RoleSpan,
        Capacity = speaker.Capacity,
        BodyArticleActorId = speaker.OnBehalfOf is { } body ? actors[body].Id : null,
    };

    private Reference Reference(ReferenceDraft reference, List<Statement> statements, List<ArticleActor> actors) => new()
    {
        FromId = statements[reference.From].Id,
        Type = reference.Type,
        MadeBy = reference.MadeBy,
        TargetArticleActorId = reference.TargetActor is { } target ? actors[target].Id : null,
        TargetSaidAt = TimeResolver.Resolve(Cut(reference.TargetTime?.Exact, LongestExpression), article.PublishedAt),
        Paraphrase = Cut(reference.Paraphrase?.Exact, LongestParaphrase),
        Topic = reference.Topic,
        Polarity = reference.Polarity,
        Evidence = reference.Evidence,
        Confidence = reference.Confidence,
    };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    private static string? Cut(string? words, int longest)
    {
        if (words is null || words.Length <= longest) return words;
        return words[..(char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)];
    }
}
