namespace StatementTracker.Evaluation.Stress;

/// <summary>Texts that nobody writes and somebody sends: marks that never close, sentences that never end, one construction for ever.</summary>
public static class Shapes
{
    public static IReadOnlyList<Shape> Quotations { get; } =
    [
        Shape.Of("\""), Shape.Of("\" "), Shape.Of("“"), Shape.Of("”"), Shape.Of("'"), Shape.Of("'' "), Shape.Of("``a'' "), Shape.Of("‘a’ "), Shape.Of("\"a\" "), Shape.Of("(“‘«"),
        Shape.Nested("“", "”"), Shape.Nested("“he said ", "she said” "), Shape.Nested("“‘", "’”"), Shape.Nested("«", "»"),
        Shape.Of("“We will wait and see.” "), Shape.Of("“We will wait and see.\n\n"), Shape.Of("“Marek said.\n\n"), Shape.Of("“We will,” Marek said.\n\n"),
        Shape.Of("“We will wait and see,” he said. "), Shape.Of("“no,” said "), Shape.Of("“He told me that she said it,” Marek said. "),
    ];

    public static IReadOnlyList<Shape> Attributions { get; } =
    [
        Shape.Of("he said "), Shape.Of("he said that "), Shape.Of("he said. "), Shape.Of("He said it. "), Shape.Of("said "), Shape.Of("said, "), Shape.Of("who said "), Shape.Of(", adding that "), Shape.Of("as he said "),
        Shape.Of("Marek said Costa said Velmara said "), Shape.Of("Marek told Costa that "), Shape.Of("according to Marek "), Shape.Of("according to Marek, "), Shape.Of("Marek's claim that "), Shape.Of("he said — "), Shape.Of("he said; "), Shape.Of("Marek: "),
        Shape.Of("the minister of the council told the union that it had said so and "), Shape.Of("as Marek said, I reiterate his position "), Shape.Of("There is a position expressed by Marek. "), Shape.Of("I have nothing to add. "),
        Shape.Of("The remarks echo those of Marek. "), Shape.Of("Marek echoed his refusal "), Shape.Of("He sidestepped the question but pointed to Marek’s dismissal of the idea. "), Shape.Of("The ministry said it. "),
        Shape.Of("According to the agency, Marek believes that Costa said "), Shape.Of("the minister said on Tuesday that she would not be\n"),
    ];

    public static IReadOnlyList<Shape> Names { get; } =
    [
        Shape.Of("Velmara "), Shape.Of("Marek, "), Shape.Of("Marek and "), Shape.Of("Marek, Costa and Velm "), Shape.Of("Marek Jr. "), Shape.Of("U.S. "), Shape.Of("A&"), Shape.Of("European "), Shape.Of("United "), Shape.Of("University of "),
        Shape.Of("Democratic Republic of the Congo "), Shape.Of("the United States of America's "), Shape.Of("Guinea-"), Shape.Of("the minister of "), Shape.Of("foreign minister "), Shape.Of("Marek's "), Shape.Of("between Velmara and "),
        Shape.OfNames("", " "), Shape.OfNames("Marek ", " said. "), Shape.OfNames("", " said that it is so. "), Shape.OfNames("the ", "an government said "), Shape.OfNames("minister ", ", "),
    ];

    public static IReadOnlyList<Shape> Marks { get; } =
    [
        Shape.Of("\n"), Shape.Of("\r"), Shape.Of(" "), Shape.Of("\0"), Shape.Of("a\n"), Shape.Of("a\n\n"), Shape.Of("Marek said.\n"), Shape.Of("a\t"), Shape.Of(","), Shape.Of("peace, "), Shape.Of("("), Shape.Nested("(", ")"), Shape.Of("(a) "),
        Shape.Of("— "), Shape.Of("-"), Shape.Of("- "), Shape.Of("a-"), Shape.Of("."), Shape.Of(". "), Shape.Of("a."), Shape.Of("A."), Shape.Of(":"), Shape.Of("? "), Shape.Of("a'"), Shape.Of("1"), Shape.Of("1 "), Shape.Of("1."), Shape.Of("1,"),
        Shape.Of("May 3, 2024, "), Shape.Of("2024-05-03"), Shape.Of("Tuesday "), Shape.Of("last week "), Shape.Of("a few days ago "), Shape.Of("<a href=\"x\">he said</a> "), Shape.Of("{\"a\":[\"b\","), Shape.Of("http://a.b/c?d=e&f="), Shape.Of("x"),
    ];

    public static IReadOnlyList<Shape> Words { get; } =
        [.. new[] { "the", "that", "to", "of the", "not", "and", "has been", "very", "quickly", "his statement", "would", "if", "say" }.Select(word => Shape.Of(word + " "))];

    public static IReadOnlyList<Shape> Scripts { get; } =
    [
        Shape.Of("🌾"), Shape.Of("\ud83c"), Shape.Of("\udf3e"), Shape.Of("\U0001D400lfa said "), Shape.Of("قال الوزير إن "), Shape.Of("״אמר״ "), Shape.Of("\u202e“he said” "), Shape.Of("e\u0301\u0301\u0301"), Shape.Of("\u0301"), Shape.Of("he\u200bsaid "),
        Shape.Of("he\u00a0said\u00a0that\u00a0"), Shape.Of("a\u2028"), Shape.Of("部长说"), Shape.Of("部长说：“不”。"), Shape.Of("가각 "), Shape.Of("ﷺ"), Shape.Of("Türkiye’s Çelik "), Shape.Of("\ufffe"),
    ];

    public static IReadOnlyList<Shape> All { get; } = [.. Quotations, .. Attributions, .. Names, .. Marks, .. Words, .. Scripts];
}
