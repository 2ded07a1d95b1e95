namespace StatementTracker.Evaluation.Stress;

/// <summary>A kind of text that could hurt an extractor, of any length.</summary>
/// <param name="Name">What it looks like.</param>
/// <param name="Write">Writes it, as long as asked or a little shorter.</param>
public sealed record Shape(string Name, Func<int, string> Write)
{
    /// <summary>The same words over and over.</summary>
    public static Shape Of(string scrap) => new(Shown(scrap), length => Repeated(scrap, length));

    /// <summary>As many opening scraps as closing ones, all the opening ones first.</summary>
    public static Shape Nested(string open, string close) => new($"{Shown(open)} … {Shown(close)}", length => Repeated(open, length / 2) + Repeated(close, length / 2));

    /// <summary>A sentence over and over, each time about somebody of another name.</summary>
    public static Shape OfNames(string before, string after) => new(
        Shown($"{before}NAME{after}"),
        length => string.Concat(Enumerable.Range(0, length / (before.Length + 6 + after.Length)).Select(number => before + NameOf(number) + after)));

    /// <summary>Names of six letters: "Vaaaab", "Vaaaac".</summary>
    private static string NameOf(int number) => string.Create(6, number, (letters, rest) =>
    {
        letters[0] = 'V';
        for (var i = letters.Length - 1; i > 0; i--, rest /= 26) letters[i] = (char)('a' + (rest % 26));
    });

    private static string Repeated(string scrap, int length) => string.Concat(Enumerable.Repeat(scrap, length / scrap.Length));

    /// <summary>A scrap on one line of a table: what does not print is spelt.</summary>
    private static string Shown(string scrap)
    {
        var spelt = string.Concat(scrap.Select(c => char.IsControl(c) || char.IsSurrogate(c) || (char.IsWhiteSpace(c) && c != ' ') || c > '\u2fff' ? $"\\u{(int)c:x4}" : c.ToString()));
        return spelt.Length <= 44 ? spelt : spelt[..43] + "…";
    }
}
