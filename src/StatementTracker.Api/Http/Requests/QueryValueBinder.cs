using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Reads a value of a path or query exactly as documented: no numbers for words, no local dates, no spaces or signs. A list is joined by commas, and names nothing twice.</summary>
internal sealed class QueryValueBinder : IModelBinder, IModelBinderProvider
{
    private static readonly Dictionary<Type, (Func<string, object?> Parse, string Expected)> Parsers = new()
    {
        [typeof(Guid)] = (text => Guid.TryParseExact(text, "D", out var id) ? id : null, "must be a UUID."),
        [typeof(int)] = (text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "must be a whole number."),
        [typeof(double)] = (text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null, "must be a number."),
        [typeof(NameList)] = (text => NameList.TryParse(text, out var names) ? names : null, NameList.Expected),
        [typeof(Moment)] = (text => Moment.TryParse(text, out var moment) ? moment : null, $"{Instants.Expected} A + is written %2B here."),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type.IsEnum || Parsers.ContainsKey(type) || ItemOf(type) is not null ? this : null;
    }

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue is not { } text) return Task.CompletedTask;
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        var (parse, expected) = ParserOf(type);
        if (parse(text) is { } value) bindingContext.Result = ModelBindingResult.Success(value);
        else bindingContext.ModelState.AddModelError(bindingContext.ModelName, expected);
        return Task.CompletedTask;
    }

    private static (Func<string, object?> Parse, string Expected) ParserOf(Type type)
    {
        if (type.IsEnum) return (word => EnumWords.Find(type, word), $"must be one of: {string.Join(", ", EnumWords.All(type))}.");
        if (ItemOf(type) is not { } item) return Parsers[type];
        if (item == typeof(Guid)) return (text => ListOf(item, text, id => Guid.TryParseExact(id, "D", out var one) ? one : null), "must be UUIDs joined by commas, none twice.");
        return item.IsEnum
            ? (text => ListOf(item, text, word => EnumWords.Find(item, word)), $"must be of: {string.Join(", ", EnumWords.All(item))}; joined by commas, none twice.")
            : (text => ListOf(item, text, word => word.Length == 0 ? null : word), "must be joined by commas, none empty and none twice.");
    }

    /// <summary>What a list is of, for the lists a query can hold: of words, of ids and of text.</summary>
    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && type.GetGenericArguments()[0] is { } item && (item.IsEnum || item == typeof(string) || item == typeof(Guid))
            ? item
            : null;

    private static Array? ListOf(Type item, string text, Func<string, object?> parse)
    {
        var parts = text.Split(',');
        var parsed = parts.Select(parse).ToList();
        if (parsed.Contains(null) || parts.Distinct(StringComparer.Ordinal).Count() != parts.Length) return null;
        var list = Array.CreateInstance(item, parsed.Count);
        for (var i = 0; i < parsed.Count; i++) list.SetValue(parsed[i], i);
        return list;
    }
}
