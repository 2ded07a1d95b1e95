namespace StatementTracker.Benchmarks.News;

/// <summary>A state that does not exist.</summary>
internal sealed record InventedCountry(string Name, string Adjective, string Capital)
{
    public static readonly InventedCountry[] All =
    [
        new("Valdoria", "Valdorian", "Merrow"), new("Kestria", "Kestrian", "Ostavia"), new("Norland", "Norlander", "Halmstead"),
        new("Tarvonia", "Tarvonian", "Brenn"), new("Elmaria", "Elmarian", "Port Sable"), new("Dravia", "Dravian", "Lethe"),
        new("Sundria", "Sundrian", "Quell"), new("Ostmark", "Ostmarkian", "Vantage"),
    ];

    public static InventedCountry From(Dice dice) => dice.One(All);
}
