using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace StatementTracker.Api.Http.Access;

/// <summary>The configured key, compared in constant time.</summary>
internal sealed class AccessKey(IOptions<AccessOptions> access)
{
    private readonly byte[]? key = access.Value.AdminKey is { Length: > 0 } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;

    public bool IsConfigured => key is not null;

    public bool IsGiven(HttpRequest request) =>
        key is not null && KeyOf(request) is { } given && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), key);

    private static string? KeyOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase)) return authorization[bearer.Length..].Trim();
        return request.Headers["X-Api-Key"] is [{ Length: > 0 } only] ? only : null;
    }
}
