namespace StatementTracker.Curation;

/// <summary>A member of a merge patch (RFC 7396): absent leaves the value, present sets it, null included.</summary>
public readonly record struct Patch<T>
{
    private readonly T value;

    public Patch(T value)
    {
        this.value = value;
        IsPresent = true;
    }

    public bool IsPresent { get; }

    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => IsPresent ? value : throw new InvalidOperationException("The member is absent.");

    public T Or(T current) => IsPresent ? value : current;

    public static implicit operator Patch<T>(T value) => new(value);
}
