using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StatementTracker.Model;

namespace StatementTracker.Storage;

/// <summary>Enums are stored as the words of the contract, so that a database can be read without this program.</summary>
internal static class StoredWords
{
    public static readonly Type[] Types =
    [
        typeof(ActorKind), typeof(StatementMode), typeof(SpeechAct), typeof(Occurrence), typeof(Stance), typeof(Basis),
        typeof(ReferenceType), typeof(ReferenceMaker), typeof(LinkState), typeof(ReviewState), typeof(Capacity),
        typeof(TimePrecision), typeof(ChangeKind), typeof(ShiftKind), typeof(KeyScope), typeof(WebhookState), typeof(DeliveryState),
    ];

    public static string Write<TWord>(TWord word)
        where TWord : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    public sealed class Converter<TWord>() : ValueConverter<TWord, string>(
        word => Write(word),
        stored => Enum.Parse<TWord>(stored, ignoreCase: true))
        where TWord : struct, Enum;
}
