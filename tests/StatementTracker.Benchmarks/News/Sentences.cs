using System.Globalization;

namespace StatementTracker.Benchmarks.News;

/// <summary>The sentences of one article, all about one matter.</summary>
internal sealed class Sentences(Dice dice, InventedCountry country)
{
    /// <summary>What articles are about.</summary>
    public static readonly string[] Matters =
    [
        "the grain levy", "the harbor treaty", "a ban on night trains", "the reservoir plan", "foreign observers at the border",
        "the coal phase-out", "a ferry subsidy", "the new fishing limits", "the peace talks", "the teachers’ pay deal",
    ];

    private static readonly string[] Claims =
    [
        "{0} would cost thousands of families their living", "the government has no mandate for {0}", "{0} is the only way to keep prices stable",
        "nobody in the coalition was asked about {0}", "{0} will be reviewed before the end of the year", "there is still time to change {0}",
        "the numbers behind {0} do not add up", "{0} must be put to a vote in parliament", "the region cannot wait another winter for {0}",
        "{0} is acceptable, but only if the neighbors agree", "the opposition has misread {0} from the first day",
    ];

    private static readonly string[] Seconds =
    [
        "We will not be hurried.", "The rest is politics.", "Our position has not changed.", "People deserve an honest answer.",
        "I have nothing to add to what the minister said last week.", "That is all I can say today.", "It is a question of trust.",
    ];

    private static readonly string[] Narrations =
    [
        "The debate has divided towns along the coast for months.", "Traffic on the two main roads was light on the morning of the vote.",
        "The committee is due to meet again in the spring, after the budget is settled.", "Shops in the old quarter closed early as the crowd grew.",
        "A first draft was shelved three years ago when the then coalition fell apart.", "The figures were published late in the evening, without a press conference.",
        "Harvests have fallen for the third year in a row, and the reservoirs stand at less than half of their capacity.",
    ];

    private static readonly string[] Days = ["on Monday", "on Tuesday", "on Wednesday", "last week", "earlier this month", "in a statement", "in an interview"];

    private readonly HashSet<InventedPerson> introduced = [];

    public string Matter { get; } = dice.One(Matters);

    public string Lead(InventedPerson speaker) =>
        $"{Name(speaker)} {dice.One((string[])["rejected", "defended", "welcomed", "criticized"])} {Matter} {dice.One(Days)}, saying that {Claim()}.";

    public string Paragraph(InventedPerson speaker) => dice.Between(0, 9) switch
    {
        0 => $"“{Claim(upper: true)},” {Name(speaker)} said {dice.One(Days)}. “{dice.One(Seconds)}”",
        1 => $"“{Claim(upper: true)},” said {NameAtEnd(speaker)}. “{dice.One(Seconds)} {Claim(upper: true)}.”",
        2 => $"{Name(speaker)} said {dice.One(Days)} that {Claim()}. {dice.One(Narrations)}",
        3 => $"According to {NameAtEnd(speaker)}, {Claim()}. {Narration()}",
        4 => $"{Name(speaker)} told reporters that {Claim()}, and that {Claim()}. “{dice.One(Seconds)}” {speaker.Pronoun} added.",
        5 => $"{Narration()} {Narration()}",
        6 => $"{Name(speaker)} called {Matter} “a mistake of the first order” and warned that {Claim()}.",
        7 => $"Officials in {country.Capital}, who asked not to be named, said {Claim()}. {Narration()}",
        8 => $"{country.Name} has long insisted that {Claim()}. Asked about it, {Name(speaker)} declined to comment.",
        _ => $"{Name(speaker)} echoed that view. “{Claim(upper: true)},” {speaker.Pronoun} said. {Narration()}",
    };

    private string Name(InventedPerson person) => introduced.Add(person) ? person.Introduced : person.FamilyName;

    private string NameAtEnd(InventedPerson person) => Name(person).TrimEnd(',');

    private string Narration() => dice.One(Narrations);

    private string Claim(bool upper = false)
    {
        var claim = string.Format(CultureInfo.InvariantCulture, dice.One(Claims), Matter);
        return upper ? char.ToUpperInvariant(claim[0]) + claim[1..] : claim;
    }
}
