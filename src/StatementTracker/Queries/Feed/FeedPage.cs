using System.Buffers.Binary;
using System.Buffers.Text;

namespace StatementTracker.Queries.Feed;

/// <summary>A place in the total order of changes: after the change that it names.</summary>
/// <param name="Sequence">The write.</param>
/// <param name="Ordinal">The change in it.</param>
/// <param name="At">When it was recorded, in ticks: a record restored from a copy counts its writes again, but not at the same times.</param>
public sealed record FeedPlace(long Sequence, int Ordinal, long At)
{
    private const byte Form = 1;
    private const int Length = 1 + 8 + 4 + 8;

    /// <summary>Before the first change.</summary>
    public static FeedPlace Start { get; } = new(0, 0, 0);

    /// <summary>Opaque text without characters that a query or a header would have to escape.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Sequence);
        BinaryPrimitives.WriteInt32BigEndian(bytes[9..], Ordinal);
        BinaryPrimitives.WriteInt64BigEndian(bytes[13..], At);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>Null for what <see cref="ToString"/> never wrote.</returns>
    public static FeedPlace? Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || bytes[0] != Form) return null;
        var place = new FeedPlace(BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), BinaryPrimitives.ReadInt32BigEndian(bytes[9..]), BinaryPrimitives.ReadInt64BigEndian(bytes[13..]));
        return place is { Sequence: >= 0, Ordinal: >= 0, At: >= 0 } && place.At <= DateTimeOffset.MaxValue.Ticks ? place : null;
    }
}

/// <summary>Which changes to show.</summary>
/// <param name="Types">Only of these; null for all.</param>
/// <param name="Kinds">Only these; null for all.</param>
/// <param name="ActorId">Only of this actor, and of what it said, what refers to it, and where it stands.</param>
/// <param name="IssueId">Only of this issue, and of what is about it.</param>
public sealed record ChangeFilter(
    IReadOnlyList<ChangedType>? Types = null, IReadOnlyList<ChangedKind>? Kinds = null, Guid? ActorId = null, Guid? IssueId = null)
{
    internal bool ShowsAll => this is { Types: null, Kinds: null, ActorId: null, IssueId: null };

    internal bool Shows(ChangedType type) => Types is null || Types.Contains(type);

    internal bool Shows(Change change) =>
        (Kinds is null || Kinds.Contains(change.Shown.Kind))
        && (ActorId is not { } actor || change.Actors.Contains(actor))
        && (IssueId is not { } issue || change.Issues.Contains(issue));
}

/// <param name="Items">In the order of the changes.</param>
/// <param name="Next">Where to go on: after the last change that was looked at.</param>
/// <param name="More">Whether changes were left for the next page.</param>
public sealed record FeedPage(IReadOnlyList<ChangeResponse> Items, FeedPlace Next, bool More);

/// <summary>The place is none of this record: it was put back to an earlier copy, or the place is of another one.</summary>
public sealed class UnknownPlaceException() : Exception("The cursor names no change of this record, which may have been restored from a copy. Read anew from the start.");

/// <summary>A change with all that it concerns, before it and after.</summary>
internal sealed record Change(FeedRow Row, ChangeResponse Shown, IReadOnlySet<Guid> Actors, IReadOnlySet<Guid> Issues);
