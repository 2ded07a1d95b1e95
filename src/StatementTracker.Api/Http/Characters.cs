namespace StatementTracker.Api.Http;

/// <summary>Which characters text may have: no NUL and no C0 or C1 control except tab, line feed and carriage return.</summary>
internal static class Characters
{
    public static char? FirstControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) return c;
        }

        return null;
    }

    public static string Refusal(char control) => $"has the control character U+{(int)control:X4}, which is not allowed.";
}
