using FluentValidation;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Webhooks;

/// <summary>A receiver of changes.</summary>
public sealed record WebhookRequest
{
    /// <summary>Where to send changes: an https URL at a public address; at most 2000 characters.</summary>
    public string? Url { get; init; }

    /// <summary>What it is for; at most 200 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Only changes of these; left out, of all.</summary>
    public IReadOnlyList<ChangedType>? Types { get; init; }

    /// <summary>Only changes of these kinds; left out, of all.</summary>
    public IReadOnlyList<ChangedKind>? Kinds { get; init; }

    /// <summary>Only changes that concern this actor, by id or slug.</summary>
    public string? Actor { get; init; }

    /// <summary>Only changes that concern this issue, by id or slug.</summary>
    public string? Issue { get; init; }

    internal async Task<WebhookInput> ReadAsync(Naming naming, CancellationToken cancellationToken) => new(
        Url!,
        Description,
        WebhookQueries.Joined(Types),
        WebhookQueries.Joined(Kinds),
        Actor is null ? null : await naming.ActorOfBodyAsync("actor", Actor, cancellationToken),
        Issue is null ? null : await naming.IssueOfBodyAsync("issue", Issue, cancellationToken));
}

/// <summary>What to change of a webhook: absent leaves, null clears (RFC 7396).</summary>
public sealed record WebhookPatchRequest
{
    /// <summary>Where to send changes.</summary>
    public Patch<string?> Url { get; init; }

    /// <summary>What it is for.</summary>
    public Patch<string?> Description { get; init; }

    /// <summary>Only changes of these; null for all.</summary>
    public Patch<IReadOnlyList<ChangedType>?> Types { get; init; }

    /// <summary>Only changes of these kinds; null for all.</summary>
    public Patch<IReadOnlyList<ChangedKind>?> Kinds { get; init; }

    /// <summary>Whether changes are sent; true also takes up again what was stopped by a 410 or by failures.</summary>
    public Patch<bool?> Enabled { get; init; }

    internal WebhookPatch Read() => new(
        Url.Select(url => url!), Description, Types.Select(WebhookQueries.Joined), Kinds.Select(WebhookQueries.Joined), Enabled.Select(enabled => enabled!.Value));
}

/// <summary>From where to send changes again.</summary>
public sealed record ReplayRequest
{
    /// <summary>A cursor of the changes: all that come after it are sent again, those that were sent before under their ids.</summary>
    public string? After { get; init; }
}

/// <summary>Which deliveries to list.</summary>
public sealed record DeliveryListRequest : PageRequest
{
    /// <summary>Only those that stand so.</summary>
    public DeliveryState? State { get; init; }
}

/// <summary>A webhook with a new secret.</summary>
/// <param name="Secret">By which deliveries are signed (Standard Webhooks). It is shown here once.</param>
/// <param name="Details">The webhook.</param>
public sealed record NewWebhookResponse(string Secret, WebhookResponse Details);

internal sealed class WebhookValidator : AbstractValidator<WebhookRequest>
{
    public WebhookValidator(IOptions<WebhookOptions> options)
    {
        RuleFor(webhook => webhook.Url).Given().AtMost(Webhook.MostCharactersOfUrl).Receiver(options.Value);
        RuleFor(webhook => webhook.Description).NotBlank().AtMost(Rules.Name);
        RuleFor(webhook => webhook.Types).Words();
        RuleFor(webhook => webhook.Kinds).Words();
        RuleFor(webhook => webhook.Actor).Key();
        RuleFor(webhook => webhook.Issue).Key();
    }
}

internal sealed class WebhookPatchValidator : AbstractValidator<WebhookPatchRequest>
{
    public WebhookPatchValidator(IOptions<WebhookOptions> options)
    {
        RuleFor(patch => patch.Url.Value).NotCleared().AtMost(Webhook.MostCharactersOfUrl).Receiver(options.Value).When(patch => patch.Url.IsPresent);
        RuleFor(patch => patch.Description.Value).NotBlank().AtMost(Rules.Name).When(patch => patch.Description.IsPresent);
        RuleFor(patch => patch.Types.Value).Words().When(patch => patch.Types.IsPresent);
        RuleFor(patch => patch.Kinds.Value).Words().When(patch => patch.Kinds.IsPresent);
        RuleFor(patch => patch.Enabled.Value).NotCleared().When(patch => patch.Enabled.IsPresent);
    }
}

internal sealed class ReplayValidator : AbstractValidator<ReplayRequest>
{
    public ReplayValidator() =>
        RuleFor(replay => replay.After).Given().Must(after => after is null || FeedPlace.Parse(after) is not null).WithMessage("is not a cursor of the changes.");
}

internal static class WebhookRules
{
    public static IRuleBuilderOptions<T, string?> Receiver<T>(this IRuleBuilder<T, string?> rule, WebhookOptions options) =>
        rule.WebAddress().Must(url => options.AllowPrivateAddresses || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme == Uri.UriSchemeHttps && !PublicAddresses.IsPlainlyPrivate(uri)))
            .WithMessage("must be an https URL at a public address.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TWord>?> Words<T, TWord>(this IRuleBuilder<T, IReadOnlyList<TWord>?> rule) =>
        rule.Must(words => words is null || (words.Count > 0 && words.Distinct().Count() == words.Count)).WithMessage("must not be empty, nor name one twice.");
}
