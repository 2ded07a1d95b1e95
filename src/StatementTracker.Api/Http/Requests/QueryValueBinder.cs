using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Reads a value of a path or query exactly as documented: no numbers for words, no lists, no local dates, no spaces or signs.</summary>
internal sealed class QueryValueBinder : IModelBinder, IModelBinderProvider
{
    private static readonly Dictionary<Type, (Func<string, object?> Parse, string Expected)> Parsers = new()
    {
        [typeof(Guid)] = (text => Guid.TryParseExact(text, "D", out var id) ? id : null, "must be a UUID."),
        [typeof(int)] = (text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "must be a whole number."),
        [typeof(double)] = (text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null, "must be a number such as 0.75."),
        [typeof(IdList)] = (text => IdList.TryParse(text, out var ids) ? ids : null, IdList.Expected),
        [typeof(NameList)] = (text => NameList.TryParse(text, out var names) ? names : null, NameList.Expected),
        [typeof(Moment)] = (text => Moment.TryParse(text, out var moment) ? moment : null, $"{Instants.Expected} A + is written %2B here."),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type.IsEnum || Parsers.ContainsKey(type) ? this : null;
    }

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue is not { } text) return Task.CompletedTask;
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        var (parse, expected) = type.IsEnum
            ? (word => EnumWords.Find(type, word), $"must be one of: {string.Join(", ", EnumWords.All(type))}.")
            : Parsers[type];
        if (parse(text) is { } value) bindingContext.Result = ModelBindingResult.Success(value);
        else bindingContext.ModelState.AddModelError(bindingContext.ModelName, expected);
        return Task.CompletedTask;
    }
}
