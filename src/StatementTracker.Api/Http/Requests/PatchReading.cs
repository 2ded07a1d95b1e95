using StatementTracker.Curation;

namespace StatementTracker.Api.Http.Requests;

internal static class PatchReading
{
    /// <summary>The same member with its value read; absent stays absent.</summary>
    public static Patch<TResult> Select<T, TResult>(this Patch<T> member, Func<T, TResult> read) =>
        member.IsPresent ? new Patch<TResult>(read(member.Value)) : default;

    /// <inheritdoc cref="Select{T, TResult}"/>
    public static async Task<Patch<TResult>> SelectAsync<T, TResult>(this Patch<T> member, Func<T, Task<TResult>> read) =>
        member.IsPresent ? new Patch<TResult>(await read(member.Value)) : default;
}
