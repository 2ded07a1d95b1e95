using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatementTracker.Api.Http.Access;

namespace StatementTracker.Api.Http.Idempotency;

/// <summary>
/// A request that has a key, as it is kept: by digests, and with its answer sealed under the caller's API key and the key of the request,
/// neither of which is stored. An answer may show a secret that is to be shown once.
/// </summary>
internal sealed class KeptRequest
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] sealing;

    private KeptRequest(byte[] secret, string fingerprint)
    {
        Id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "id"u8.ToArray()));
        sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "answer"u8.ToArray());
        Fingerprint = fingerprint;
    }

    /// <summary>Digest of the caller and the key of the request.</summary>
    public string Id { get; }

    /// <summary>Digest of method, path, query and body.</summary>
    public string Fingerprint { get; }

    public static KeptRequest Of(HttpRequest request, Caller? caller, string key, byte[] body)
    {
        var secret = Encoding.UTF8.GetBytes($"{caller?.Name}\n{Callers.KeyOf(request)}\n{key}");
        using var asked = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        asked.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.PathBase}{request.Path}\n{request.QueryString}\n"));
        asked.AppendData(body);
        return new KeptRequest(secret, Convert.ToHexStringLower(asked.GetCurrentHash()));
    }

    public byte[] Seal(KeptResponse response)
    {
        var open = JsonSerializer.SerializeToUtf8Bytes(response);
        var closed = new byte[NonceBytes + TagBytes + open.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(sealing, TagBytes);
        cipher.Encrypt(closed.AsSpan(0, NonceBytes), open, closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes));
        return closed;
    }

    public KeptResponse Open(byte[] closed)
    {
        var open = new byte[closed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(sealing, TagBytes);
        cipher.Decrypt(closed.AsSpan(0, NonceBytes), closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes), open);
        return JsonSerializer.Deserialize<KeptResponse>(open)!;
    }
}
