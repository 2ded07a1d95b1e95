namespace StatementTracker.Api.Tests.Fuzzing;

/// <summary>Text that has broken services: signs of SQL, of full-text queries, of spreadsheets, logs, pages and headers, and the odd ends of Unicode.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "' OR 1=1 --", "\"; DROP TABLE statements; --", "1); DELETE FROM articles; --", "x' UNION SELECT \"Hash\" FROM api_keys --", "%", "_%_", "\\", "' || pg_sleep(9) || '", "$1", "{0}", "@p0",
        "NEAR(a b, 2)", "text: x", "\"unclosed", "a AND", "OR", "NOT", "a* b*", "*", "^x", "- -", "-\"", "a & ! b | c:*", "<->", "(((", "don't U.S. e-mail",
        "=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "a,b\"c", "=HYPERLINK(\"http://example.org\")",
        "x\r\nSet-Cookie: a=b", "line\nERR forged", "\u001b[31mred", "\u0000", "a\u0000b", "\u0085", "\u2028", "\u2029", "\u202Eevil", "\uFEFF", "\u200B", "\uFFFF", "\uFFFD",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "../../etc/passwd", "%2e%2e%2f", "%00", "%0d%0a",
        "", " ", "\t", "null", "undefined", "true", "0", "-1", "2147483648", "9223372036854775808", "1e999", "NaN", "٣", "İstanbul", "ß", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "𝔘𝔫𝔦",
        "0000-00-00", "2024-02-30", "2024-13-01", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00Z", "2024-01-01T00:00:00+14:01", "2024-01-01/..", "../2024", "20XX", "-0044-03-15", "2024-03-04?~",
        "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "{00000000-0000-0000-0000-000000000000}", "a,b,,c", "a,a", "\\,", "\"\"", "W/\"x\"", "*,*",
    ];
}
