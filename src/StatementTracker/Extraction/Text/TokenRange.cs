namespace StatementTracker.Extraction.Text;

/// <summary>A run of tokens, half-open: from <paramref name="First"/> up to <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public int Last => End - 1;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
