using FluentValidation;
using StatementTracker.Model;
using StatementTracker.Model.Search;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Rules that several requests share, with messages that read after the field's name.</summary>
internal static class Rules
{
    public const int Name = 200;

    /// <summary>What identity keys made of a name have room for.</summary>
    private const int NormalizedName = 280;

    public static IRuleBuilderOptions<T, TValue> Given<T, TValue>(this IRuleBuilder<T, TValue> rule) =>
        rule.NotEmpty().WithMessage("is required.");

    public static IRuleBuilderOptions<T, TValue> NotCleared<T, TValue>(this IRuleBuilder<T, TValue> rule) =>
        rule.NotNull().WithMessage("cannot be cleared.");

    public static IRuleBuilderOptions<T, string?> NotBlank<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithMessage("must not be blank.");

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters) =>
        rule.MaximumLength(characters).WithMessage($"must have at most {characters} characters.");

    public static IRuleBuilderOptions<T, string?> ActorName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(Name)
            .Must(name => name is null || Names.Key(name) is { Length: > 0 and <= NormalizedName } || string.IsNullOrWhiteSpace(name))
            .WithMessage("must hold letters or digits, and few enough of them.");

    public static IRuleBuilderOptions<T, string?> SearchText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(Name).Must(q => q is null || SearchQuery.FaultOf(q) is null).WithMessage((_, q) => SearchQuery.FaultOf(q!)!);

    public static IRuleBuilderOptions<T, string?> Slug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(Keys.SlugPattern).WithMessage("must be lower-case ASCII words joined by hyphens.")
            .AtMost(80)
            .Must(slug => slug is null || !Keys.IsId(slug)).WithMessage("must not look like an id.");

    public static IRuleBuilderOptions<T, string?> Key<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(key => key is null || Keys.IsKey(key)).WithMessage("must be an id (UUID) or a slug.");

    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> ListOfKeys<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.Must(keys => keys is null || keys.All(Keys.IsKey)).WithMessage("must be ids (UUID) or slugs.");

    public static IRuleBuilderOptions<T, TList?> AtMostItems<T, TList>(this IRuleBuilder<T, TList?> rule, int items)
        where TList : class, IReadOnlyCollection<object> =>
        rule.SetValidator(new ItemLimit<T, TList>(items)).WithMessage($"must have at most {items} items.");

    public static IRuleBuilderOptions<T, Stance?> StanceOfStatement<T>(this IRuleBuilder<T, Stance?> rule) =>
        rule.Must(stance => stance is not (Stance.Conflicting or Stance.Silent or Stance.Disputed))
            .WithMessage("must be one of: for, against, neutral, mixed, unclear, none.");

    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(url => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0))
            .WithMessage("must be an absolute http or https URL.");

    public static IRuleBuilderOptions<T, DateTimeOffset?> NotFarAhead<T>(this IRuleBuilder<T, DateTimeOffset?> rule, TimeProvider clock) =>
        rule.Must(instant => instant is null || instant <= clock.GetUtcNow().AddDays(1)).WithMessage("must not be more than a day ahead.");
}
