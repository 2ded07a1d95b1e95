using System.Globalization;
using System.Text;

namespace StatementTracker.Model;

/// <summary>How names become keys and slugs. Needs ICU: marks are dropped by Unicode decomposition.</summary>
public static class Names
{
    /// <summary>Case-folded, without marks and punctuation, words joined by one space: "Türkiye’s" and "turkiye's" share a key.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Ascii.IsValid(name)) return AsciiKey(name);
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (c is '.' or '\'' or '’' or '‘' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The same for what needs no decomposition; the name itself where it is its own key.</summary>
    private static string AsciiKey(string name)
    {
        var key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
            else if (c is not ('.' or '\'') && length > 0 && key[length - 1] != ' ') key[length++] = ' ';
        }

        key = key[..length].TrimEnd(' ');
        return key.SequenceEqual(name) ? name : key.ToString();
    }

    /// <summary>The key of a person's name, single initials in the middle left out: "Ana K. Verin" and "Ana Verin" share it.</summary>
    public static string PersonKey(string name)
    {
        var words = Key(name).Split(' ');
        return string.Join(' ', words.Where((word, i) => word.Length > 1 || i == 0 || i == words.Length - 1));
    }

    /// <summary>Lower-case ASCII words joined by hyphens, at most 80 characters; "x" where nothing is left of the name.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in Key(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == 80) break;
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "x" : text;
    }
}
