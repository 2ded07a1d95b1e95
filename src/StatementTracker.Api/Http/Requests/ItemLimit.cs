using FluentValidation;
using FluentValidation.Validators;

namespace StatementTracker.Api.Http.Requests;

/// <summary>A list has at most so many items; the OpenAPI document shows it as <c>maxItems</c>.</summary>
internal sealed class ItemLimit<T, TList>(int most) : PropertyValidator<T, TList?>, ILengthValidator
    where TList : class, IReadOnlyCollection<object>
{
    public override string Name => "ItemLimit";

    public int Min => 0;

    public int Max { get; } = most;

    public override bool IsValid(ValidationContext<T> context, TList? value) => value is null || value.Count <= Max;
}
