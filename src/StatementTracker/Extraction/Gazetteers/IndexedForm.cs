using StatementTracker.Model;

namespace StatementTracker.Extraction.Gazetteers;

/// <summary>A form cut into the words of its key, with the case each must have in text.</summary>
internal sealed class IndexedForm
{
    private static readonly char[] Separators = [' ', '-', '–', ','];

    private readonly string[] written;

    private IndexedForm(GazetteerForm source, string[] parts, string[] written) => (Source, Parts, this.written) = (source, parts, written);

    public GazetteerForm Source { get; }

    /// <summary>The words of the key: "guinea", "bissau".</summary>
    public string[] Parts { get; }

    public static IndexedForm Of(GazetteerForm form) =>
        new(form, Names.Key(string.Join(' ', form.Text.Split(' ').Select(Possessive.Strip))).Split(' '), Pieces(form.Text));

    /// <summary>How many words the form takes where it stands at this word, or null. A form ends where a word ends.</summary>
    public int? Match(IReadOnlyList<string> words, int at)
    {
        var part = 0;
        for (var i = at; i < words.Count; i++)
        {
            if (!Take(words[i], ref part)) return null;
            if (part == Parts.Length) return i - at + 1;
        }

        return null;
    }

    private bool Take(string word, ref int part)
    {
        if (part > 0 && word is ("-" or "–" or "&" or "’s" or "'s")) return true;
        if (word is ",") return Source.Text.Contains(',', StringComparison.Ordinal);
        var key = Names.Key(Possessive.Strip(word));
        if (key.Length == 0) return false;
        if (!key.Contains(' ', StringComparison.Ordinal) && word.AsSpan().IndexOfAny(Separators) < 0)
            return part < Parts.Length && key == Parts[part] && CaseFits(part++, word);
        var pieces = Pieces(word);
        var keys = key.Split(' ');
        foreach (var (index, piece) in keys.Index())
        {
            if (part == Parts.Length || piece != Parts[part] || !CaseFits(part, index < pieces.Length ? pieces[index] : word)) return false;
            part++;
        }

        return true;
    }

    private bool CaseFits(int part, string word)
    {
        if (part >= written.Length) return true;
        var form = written[part];
        if (!char.IsUpper(form[0])) return true;
        if (form.Length > 1 && Letters(form) <= 3 && form.All(c => !char.IsLower(c))) return Possessive.Strip(word).All(c => !char.IsLower(c));
        return char.IsUpper(word[0]);
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static string[] Pieces(string word) => word.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
