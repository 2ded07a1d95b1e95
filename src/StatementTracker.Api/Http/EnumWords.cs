using System.Collections.Concurrent;
using System.Text.Json;

namespace StatementTracker.Api.Http;

/// <summary>The words of an enum as the contract spells them: <c>declineComment</c>.</summary>
internal static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Enum>> Known = new();

    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static IEnumerable<string> All(Type enumType) => Words(enumType).Keys;

    public static Enum? Find(Type enumType, string word) => Words(enumType).GetValueOrDefault(word);

    private static IReadOnlyDictionary<string, Enum> Words(Type enumType) => Known.GetOrAdd(
        enumType,
        static type => Enum.GetValues(type).Cast<Enum>().ToDictionary(Of, StringComparer.Ordinal));
}
