namespace StatementTracker.Model;

/// <summary>A position an editor asserts; it stands over derived ones for as long as it is effective.</summary>
public sealed class EditorPosition : Entity
{
    /// <summary>Whose position; merging its actor into another moves it there.</summary>
    public required Guid ActorId { get; set; }

    public required Guid IssueId { get; init; }

    /// <summary>One of for, against, neutral, mixed, unclear, none.</summary>
    public required Stance Stance { get; set; }

    public bool Conditional { get; set; }

    /// <summary>The statement the editor rests it on, if any.</summary>
    public Guid? StatementId { get; set; }

    /// <summary>From when it holds (UTC); null for an unknown date.</summary>
    public DateTimeOffset? EffectiveFrom { get; set; }

    /// <summary>Until when it holds (UTC, exclusive); null while it holds.</summary>
    public DateTimeOffset? EffectiveTo { get; set; }

    /// <summary>Why, in the editor's words.</summary>
    public string? Note { get; set; }
}
