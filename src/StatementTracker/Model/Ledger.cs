namespace StatementTracker.Model;

/// <summary>
/// The one row that every write transaction locks before it reads: it hands out the total order of all changes.
/// </summary>
public sealed class Ledger
{
    public const int TheOne = 1;

    /// <summary>A time has at most microseconds on both databases.</summary>
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public int Id { get; init; } = TheOne;

    /// <summary>The sequence of the last write; the version of the data.</summary>
    public long Sequence { get; private set; }

    /// <summary>The recording time of the last write (UTC).</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Takes the next sequence; <see cref="RecordedAt"/> becomes the later of the clock and one microsecond after the last.</summary>
    public void Advance(DateTimeOffset now)
    {
        Sequence++;
        var clock = new DateTimeOffset(now.UtcTicks / TicksPerMicrosecond * TicksPerMicrosecond, TimeSpan.Zero);
        var next = RecordedAt.AddTicks(TicksPerMicrosecond);
        RecordedAt = clock > next ? clock : next;
    }
}

/// <summary>One change in the total order, with the state it left: how statements, identities and the codebook are versioned.</summary>
public sealed class Revision
{
    /// <summary>The write it belongs to.</summary>
    public required long Sequence { get; init; }

    /// <summary>The order inside the write, from 0.</summary>
    public required int Ordinal { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>"actor", "article", "issue", "statement", "reference", "position", "editorPosition" or "positionShift".</summary>
    public required string Resource { get; init; }

    public required Guid ResourceId { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>The stored values after the change, as JSON; an article's text is left out.</summary>
    public required string State { get; init; }

    /// <summary>Who wrote: the id of a key, or a word of <c>Storage.Writer</c>; null for the service itself.</summary>
    public string? Writer { get; init; }
}

/// <summary>What a change did.</summary>
public enum ChangeKind { Created, Changed, Removed }
