namespace StatementTracker.Extraction.Labelling;

/// <summary>Writes features as rows of the model's table: a template and two values, mixed to a number below the table's height.</summary>
internal ref struct RowWriter(Span<int> rows)
{
    private readonly Span<int> rows = rows;

    public int Count { get; private set; }

    public void Add(uint template, uint first, uint second = 0)
    {
        var hash = (template * 0x9E3779B1u) ^ first;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
        hash = (hash ^ second ^ (hash >> 13)) * 0xC2B2AE35u;
        rows[Count++] = (int)((hash ^ (hash >> 16)) & (LabelModel.Height - 1));
    }
}
