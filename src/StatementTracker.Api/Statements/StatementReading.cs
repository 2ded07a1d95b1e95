using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Model.Search;
using StatementTracker.Queries;

namespace StatementTracker.Api.Statements;

/// <summary>Turns validated requests into what queries and curation take.</summary>
internal static class StatementReading
{
    public static async Task<StatementFilter> ReadAsync(this StatementFilterRequest request, Naming naming, CancellationToken cancellationToken) => new(
        IssueId: await naming.IssueOfFilterAsync(request.Issue, cancellationToken),
        ArticleId: request.Article,
        Mode: request.Mode,
        Act: request.Act,
        Stance: request.Stance,
        From: request.From?.Start,
        To: request.To?.End,
        Q: request.Q is { } q ? SearchQuery.Of(q) : null);

    public static async Task<StatementInput> ReadAsync(this StatementRequest request, Naming naming, CancellationToken cancellationToken) => new()
    {
        ArticleId = request.ArticleId!.Value,
        Spans = Spans(request.Spans),
        Mode = request.Mode!.Value,
        Act = request.Act!.Value,
        Occurrence = request.Occurrence ?? Occurrence.Uttered,
        Speakers = await SpeakersAsync(request.Speakers, naming, cancellationToken),
        Stances = await StancesAsync(request.Stances, naming, cancellationToken),
        SaidAt = Time(request.SaidAt),
        Cue = request.Cue?.Read(),
        Addressee = request.Addressee?.Read(),
        WithinId = request.Within,
    };

    public static async Task<StatementPatch> ReadAsync(this StatementPatchRequest request, Naming naming, CancellationToken cancellationToken) => new()
    {
        Spans = request.Spans.Select(Spans),
        Mode = request.Mode.Select(mode => mode!.Value),
        Act = request.Act.Select(act => act!.Value),
        Occurrence = request.Occurrence.Select(occurrence => occurrence!.Value),
        Speakers = await request.Speakers.SelectAsync(speakers => SpeakersAsync(speakers, naming, cancellationToken)),
        Stances = await request.Stances.SelectAsync(stances => StancesAsync(stances, naming, cancellationToken)),
        SaidAt = request.SaidAt.Select(Time),
        Review = request.Review.Select(review => review!.Value),
        Cue = request.Cue.Select(cue => cue?.Read()),
        Addressee = request.Addressee.Select(addressee => addressee?.Read()),
    };

    private static IReadOnlyList<TextSpan> Spans(IReadOnlyList<SpanRequest>? spans) => [.. (spans ?? []).Select(span => span.Read())];

    private static SaidAtInput? Time(SaidAtRequest? time) => time is null ? null : new SaidAtInput(time.Expression, time.Edtf);

    private static async Task<IReadOnlyList<SpeakerInput>> SpeakersAsync(
        IReadOnlyList<SpeakerRequest>? speakers, Naming naming, CancellationToken cancellationToken)
    {
        var inputs = new List<SpeakerInput>();
        foreach (var (index, speaker) in (speakers ?? []).Index())
        {
            var actor = await naming.ActorOfBodyAsync($"speakers[{index}].actor", speaker.Actor!, cancellationToken);
            Guid? body = speaker.OnBehalfOf is { } key
                ? await naming.ActorOfBodyAsync($"speakers[{index}].onBehalfOf", key, cancellationToken)
                : null;
            inputs.Add(new SpeakerInput(actor, speaker.Capacity ?? Capacity.Personal, body, speaker.Role, speaker.Mention?.Read()));
        }

        return inputs;
    }

    private static async Task<IReadOnlyList<StanceInput>> StancesAsync(
        IReadOnlyList<StanceRequest>? stances, Naming naming, CancellationToken cancellationToken)
    {
        var inputs = new List<StanceInput>();
        foreach (var (index, stance) in (stances ?? []).Index())
        {
            var issue = await naming.IssueOfBodyAsync($"stances[{index}].issue", stance.Issue!, cancellationToken);
            inputs.Add(new StanceInput(issue, stance.Stance!.Value, stance.Conditional ?? false, stance.Condition?.Read(), Spans(stance.Evidence)));
        }

        return inputs;
    }
}
