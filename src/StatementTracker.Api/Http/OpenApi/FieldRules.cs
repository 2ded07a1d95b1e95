using System.Globalization;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using StatementTracker.Api.Http.Requests;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>What the validators ask of a request's fields, so that the document says what the service does.</summary>
internal sealed class FieldRules(IEnumerable<IValidator> validators)
{
    private readonly ILookup<string, IValidationRule> byField =
        validators.SelectMany(validator => validator.CreateDescriptor().Rules).ToLookup(rule => rule.PropertyName);

    public static FieldRules Of(Type request, IServiceProvider services) =>
        new(Validation.ValidatorsOf(request, services));

    /// <summary>True where a value is asked for whatever else is sent.</summary>
    public bool IsRequired(string field) => Components(field, ofItems: false)
        .Any(component => component.Validator is INotEmptyValidator or INotNullValidator && !component.HasCondition && !component.HasAsyncCondition);

    /// <summary>True where null is refused if the field is sent.</summary>
    public bool RefusesNull(string field) => Components(field, ofItems: false)
        .Any(component => component.Validator is INotEmptyValidator or INotNullValidator);

    public void Describe(string field, OpenApiSchema schema)
    {
        foreach (var component in Components(field, ofItems: false)) Describe(component.Validator, schema);
        if (schema.Items is not OpenApiSchema items) return;
        foreach (var component in Components(field, ofItems: true)) Describe(component.Validator, items);
    }

    private static void Describe(IPropertyValidator validator, OpenApiSchema schema)
    {
        var isText = schema.Type?.HasFlag(JsonSchemaType.String) ?? false;
        switch (validator)
        {
            case INotEmptyValidator when isText && schema.Format is null:
                schema.MinLength = 1;
                break;
            case INotEmptyValidator when schema.Type?.HasFlag(JsonSchemaType.Array) ?? false:
                schema.MinItems = 1;
                break;
            case ILengthValidator length when isText:
                schema.MaxLength = length.Max;
                break;
            case ILengthValidator length:
                schema.MaxItems = length.Max;
                break;
            case IRegularExpressionValidator expression:
                schema.Pattern = expression.Expression;
                break;
            case IBetweenValidator between:
                schema.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                schema.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual, ValueToCompare: int least }:
                schema.Minimum = least.ToString(CultureInfo.InvariantCulture);
                break;
        }
    }

    private IEnumerable<IRuleComponent> Components(string field, bool ofItems) =>
        byField[field].Where(rule => IsOfItems(rule) == ofItems).SelectMany(rule => rule.Components);

    private static bool IsOfItems(IValidationRule rule) =>
        rule.GetType().GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
}
