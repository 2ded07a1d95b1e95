using System.Collections.Concurrent;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Api.Http.Compression;

namespace StatementTracker.Api.Http.Caching;

/// <summary>
/// The answers of one version of the data. All are dropped when a later version is seen. When the young half is full it becomes the
/// old half, and what the old half held and nobody asked for since is dropped: memory is bounded, and what is in use stays.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>Of both halves together.</summary>
    public const long MostBytes = 48 * 1024 * 1024;

    /// <summary>A longer answer is sent and not kept.</summary>
    public const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>What an entry takes beside its texts, roughly.</summary>
    private const int BytesOfEntry = 400;

    private readonly Lock turning = new();
    private volatile Half young = new(0);
    private volatile Half old = new(0);

    /// <param name="key">What is asked.</param>
    /// <param name="version">The version of the data, read after the request came in.</param>
    public Answer? Find(AnswerKey key, long version)
    {
        var half = young;
        if (half.Version < version) half = Begin(version);
        if (half.Version != version) return null;
        if (half.Answers.TryGetValue(key, out var answer)) return answer;
        if (old is not { } before || before.Version != version || !before.Answers.TryGetValue(key, out answer)) return null;
        Keep(key, version, answer);
        return answer;
    }

    /// <param name="key">What was asked.</param>
    /// <param name="version">The version of the data, read before the answer was computed.</param>
    /// <param name="answer">What was answered.</param>
    public void Keep(AnswerKey key, long version, Answer answer)
    {
        var half = young;
        if (half.Version != version || answer.Body.Length > LongestAnswer || !half.Answers.TryAdd(key, answer)) return;
        if (half.Add(answer.Body.Length + key.Length + BytesOfEntry) > MostBytes / 2) Turn(half);
    }

    private Half Begin(long version)
    {
        lock (turning)
        {
            if (young.Version >= version) return young;
            old = new Half(version);
            return young = new Half(version);
        }
    }

    private void Turn(Half full)
    {
        lock (turning)
        {
            if (young != full) return;
            old = full;
            young = new Half(full.Version);
        }
    }

    private sealed class Half(long version)
    {
        private long bytes;

        public long Version => version;

        public ConcurrentDictionary<AnswerKey, Answer> Answers { get; } = new();

        public long Add(long more) => Interlocked.Add(ref bytes, more);
    }
}

/// <summary>What an answer depends on beside the data.</summary>
/// <param name="Host">Of a page, which shows where it is found; else empty.</param>
internal readonly record struct AnswerKey(string Path, string Query, string Accept, AcceptedCodings Codings, string Host)
{
    public static AnswerKey Of(HttpRequest request) => new(
        request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value!,
        request.QueryString.Value ?? "",
        request.Headers.Accept.ToString(),
        AcceptedCodings.Of(request),
        PagePaths.Hold(request.Path) ? $"{request.Scheme}://{request.Host}" : "");

    public int Length => 2 * (Path.Length + Query.Length + Accept.Length + Host.Length);
}
