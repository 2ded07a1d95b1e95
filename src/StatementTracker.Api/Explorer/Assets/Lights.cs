using System.Text;

namespace StatementTracker.Api.Explorer.Assets;

/// <summary>
/// Rules that light up a statement wherever it stands in a text, and show its notes, when it is pointed at, focused or the target of
/// the address; without script. A statement has a number n; its parts in the text have the classes n3 (it covers them) and t3 (pointing at
/// them means it), its anchor a3, its notes c3.
/// </summary>
internal static class Lights
{
    /// <summary>A page holds at most as many statements as the last.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100, 200];

    public static string Rules(int statements)
    {
        var css = new StringBuilder();
        for (var n = 1; n <= statements; n++)
        {
            css.Append(null, $".reader:has(.a{n}:target,.t{n}:hover,.a{n}:focus,.c{n}:hover,.c{n}:focus-within) .n{n}{{background:var(--lit);color:var(--ink)}}\n");
            css.Append(null, $".reader:has(.a{n}:target,.t{n}:hover,.a{n}:focus) .notes .c{n}{{display:block;position:var(--note);inset:auto 0 0;max-height:45vh;overflow:auto;z-index:2;background:var(--raised)}}\n");
        }

        return css.ToString();
    }
}
