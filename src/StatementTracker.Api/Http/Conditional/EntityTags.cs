using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace StatementTracker.Api.Http.Conditional;

/// <summary>Strong entity tags: a hash of the bytes an answer sends.</summary>
public sealed class EntityTags(IOptions<JsonOptions> json)
{
    public byte[] Bytes(object representation)
    {
        ArgumentNullException.ThrowIfNull(representation);
        return JsonSerializer.SerializeToUtf8Bytes(representation, representation.GetType(), json.Value.JsonSerializerOptions);
    }

    public string Of(object representation) => OfBytes(Bytes(representation));

    public static string OfBytes(ReadOnlySpan<byte> bytes) => OfHash(SHA256.HashData(bytes));

    internal static string OfHash(byte[] hash) => $"\"{Base64Url.EncodeToString(hash.AsSpan(0, 16))}\"";
}
