using System.Security.Cryptography;
using System.Text;

namespace StatementTracker.Model;

/// <summary>A key as its owner holds it: <c>st_PREFIX_SECRET</c>, with 256 random bits, so that a plain hash cannot be guessed back.</summary>
public static class KeyText
{
    private const string Mark = "st_";
    private const int PrefixLength = 12;
    private const int SecretBytes = 32;
    private const int Length = 3 + PrefixLength + 1 + (2 * SecretBytes);

    public static string Make() =>
        $"{Mark}{RandomNumberGenerator.GetHexString(PrefixLength, lowercase: true)}_{RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true)}";

    /// <summary>Null for what cannot be a key.</summary>
    public static string? PrefixOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == Length && key.StartsWith(Mark, StringComparison.Ordinal) ? key.Substring(Mark.Length, PrefixLength) : null;
    }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
