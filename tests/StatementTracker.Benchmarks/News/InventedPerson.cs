using System.Globalization;

namespace StatementTracker.Benchmarks.News;

/// <summary>Somebody who does not exist, and the office they hold.</summary>
internal sealed record InventedPerson(string FirstName, string FamilyName, bool IsWoman, string Role)
{
    private static readonly string[] WomensNames = ["Alda", "Brisa", "Corin", "Delva", "Edda", "Fenna", "Greta", "Ilka", "Jorun", "Katla", "Mirel", "Orla"];
    private static readonly string[] MensNames = ["Anselm", "Bertil", "Casmir", "Dorian", "Edric", "Falk", "Gorm", "Halden", "Ivo", "Joren", "Kaspar", "Tam"];
    private static readonly string[] FamilyNameStarts = ["Var", "Bel", "Tor", "Mar", "Kol", "Des", "Hol", "Ner", "Sel", "Gral", "Ost", "Pel"];
    private static readonly string[] FamilyNameEnds = ["ano", "mond", "vik", "eck", "stad", "ensen", "ova", "aris", "enko", "brand", "holt", "ier"];
    private static readonly string[] Middles = ["a", "ela", "iro", "uma", "osk", "and", "eri", "ill", "oba", "usto", "yr", "ima", "ent", "ola", "ari", "ush"];
    private static readonly string[] Offices =
    [
        "{0} Foreign Minister", "{0} government spokesman", "{0} Defense Minister", "{0} opposition leader", "Mayor of {1}",
        "a professor of law at the University of {1}", "an analyst at the {1} Institute", "head of the {1} farmers’ union",
    ];

    /// <summary>A person of a large cast: numbers that follow each other share a family name with 23 others, and the first thousands may turn up in any article.</summary>
    public static (string FullName, string FamilyName) Named(int number)
    {
        var first = number % (WomensNames.Length + MensNames.Length);
        var rest = number / (WomensNames.Length + MensNames.Length);
        var family = FamilyNameStarts[rest % FamilyNameStarts.Length];
        rest /= FamilyNameStarts.Length;
        var end = FamilyNameEnds[rest % FamilyNameEnds.Length];
        for (rest /= FamilyNameEnds.Length; rest > 0; rest /= Middles.Length) family += Middles[rest % Middles.Length];
        return ($"{(first < WomensNames.Length ? WomensNames[first] : MensNames[first - WomensNames.Length])} {family}{end}", family + end);
    }

    public string FullName => $"{FirstName} {FamilyName}";

    public string Pronoun => IsWoman ? "she" : "he";

    /// <summary>As the first mention has it: with the role before the name or after it.</summary>
    public string Introduced => char.IsUpper(Role[0]) && !Role.StartsWith("Mayor", StringComparison.Ordinal) ? $"{Role} {FullName}" : $"{FullName}, {Role},";

    public static InventedPerson From(Dice dice, InventedCountry country)
    {
        var isWoman = dice.Chance(0.5);
        return new InventedPerson(
            dice.One(isWoman ? WomensNames : MensNames),
            dice.One(FamilyNameStarts) + dice.One(FamilyNameEnds),
            isWoman,
            string.Format(CultureInfo.InvariantCulture, dice.One(Offices), country.Adjective, country.Capital));
    }
}
