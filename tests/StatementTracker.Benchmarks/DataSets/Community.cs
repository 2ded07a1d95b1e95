using StatementTracker.Benchmarks.News;
using StatementTracker.Model;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>
/// Ten actors who answer each other: nine people and the body two of them speak for. What they say of an issue they say only among
/// themselves, so a community can be linked by itself; their state, and their family names, they share with the others.
/// </summary>
internal sealed class Community
{
    public const int Actors = 10;
    public const int People = Actors - 1;

    private const int Topics = 4;

    private Community(int number, IReadOnlyList<(string FullName, string FamilyName)> people, InventedCountry country, string body, IReadOnlyList<Issue> issues)
    {
        Number = number;
        Persons = people;
        Country = country;
        Body = body;
        Issues = issues;
    }

    public int Number { get; }

    public IReadOnlyList<(string FullName, string FamilyName)> Persons { get; }

    public InventedCountry Country { get; }

    /// <summary>The body that the first speaks for as its chair, the second as its spokesperson.</summary>
    public string Body { get; }

    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>A few communities are five times as large as the others; a third of what is said there is said by one star.</summary>
    public bool HasStar => IsLarge(Number);

    public static int WeightOf(int number) => IsLarge(number) ? 5 : 1;

    /// <param name="number">Which of them.</param>
    /// <param name="size">Of the data set; its last community takes in the actors that are over.</param>
    /// <param name="codebook">All issues; a third of the communities speak of the first, the others' shares fall from issue to issue.</param>
    public static Community Found(int number, DataSetSize size, IReadOnlyList<Issue> codebook)
    {
        var dice = new Dice(number + 1);
        var people = number == size.Communities - 1 ? size.Actors - (number * Actors) - 1 : People;
        var persons = Enumerable.Range(0, people).Select(p => InventedPerson.Named(number + (p * size.Communities))).ToList();
        var country = InventedCountry.All[number % InventedCountry.All.Length];
        var body = $"{InventedPerson.Named(24 * number).FamilyName} {dice.One((string[])["Board", "Union", "Institute", "Council", "Guild"])}";
        var issues = new List<Issue>();
        if (dice.Chance(0.34)) issues.Add(codebook[0]);
        while (issues.Count < Topics)
        {
            var share = dice.Between(0, 999_999) / 1_000_000d;
            var issue = codebook[(int)(share * share * codebook.Count)];
            if (!issues.Contains(issue)) issues.Add(issue);
        }

        return new Community(number, persons, country, body, issues);
    }

    private static bool IsLarge(int number) => number % 50 == 7;
}
