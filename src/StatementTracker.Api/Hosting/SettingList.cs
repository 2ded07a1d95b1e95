namespace StatementTracker.Api.Hosting;

/// <summary>A setting of several values: a list, as JSON and numbered keys give it, or one text with semicolons or commas between.</summary>
internal static class SettingList
{
    private static readonly char[] Between = [';', ','];

    public static IReadOnlyList<string> Read(IConfiguration configuration, string key)
    {
        var section = configuration.GetSection(key);
        return section.Value is { Length: > 0 } text
            ? text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. section.GetChildren().Select(item => item.Value ?? "")];
    }
}
