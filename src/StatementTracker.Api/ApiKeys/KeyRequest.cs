using FluentValidation;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.ApiKeys;

/// <summary>A key to make.</summary>
public sealed record KeyRequest
{
    /// <summary>What it is for; at most 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it may do; each scope includes those before it.</summary>
    public KeyScope? Scope { get; init; }

    /// <summary>When it ends by itself; left out, it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>A key that was just made.</summary>
/// <param name="Key">What to send. It is shown here once and is nowhere kept.</param>
/// <param name="Details">What is kept of it.</param>
public sealed record NewKeyResponse(string Key, KeyResponse Details);

internal sealed class KeyValidator : AbstractValidator<KeyRequest>
{
    public KeyValidator(TimeProvider clock)
    {
        RuleFor(key => key.Name).Given().NotBlank().AtMost(Rules.Name);
        RuleFor(key => key.Scope).NotNull().WithMessage("is required.");
        RuleFor(key => key.ExpiresAt).Must(end => end is null || end > clock.GetUtcNow()).WithMessage("must be ahead.");
    }
}
