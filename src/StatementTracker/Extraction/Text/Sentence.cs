namespace StatementTracker.Extraction.Text;

/// <summary>One sentence; one that stands inside a quotation counts as well, so a quotation may hold several.</summary>
internal readonly record struct Sentence(int Index, int Paragraph, TokenRange Tokens);
