namespace StatementTracker.Api.Tests.Journeys;

/// <summary>Articles about invented people and countries.</summary>
internal static class Dispatches
{
    public const string MinisterRejects =
        """
        Velmaran Foreign Minister Ana Verin said on Tuesday that Velmara opposes any deployment of Torvian observers.
        “We will not accept Torvian observers on our soil,” Verin told reporters in Velstad, the Velmaran capital.
        """;

    public const string SpokesmanDefers =
        """
        Government spokesman Bo Karr declined to elaborate on Thursday when asked about Torvian observers and pointed to Foreign Minister Ana Verin’s earlier rejection of the idea.
        “There is a position on Torvian observers, which was set out by Minister Verin. I have nothing to add to it,” Karr told reporters.
        """;

    public const string MinisterTurns =
        """
        Velmaran Foreign Minister Ana Verin said on Friday that she now supports Torvian observers in Velmara.
        “We welcome Torvian observers,” Verin said on Friday.
        """;

    public const string OppositionEchoes =
        """
        Opposition leader Ilko Maas on Wednesday echoed Ana Verin’s rejection of Torvian observers.
        """;

    public const string TorviaDisputes =
        """
        Torvian Defence Minister Cil Dorn on Wednesday rejected Ana Verin’s claim that Torvian observers would threaten Velmara.
        """;

    public const string OppositionSupports =
        """
        Opposition leader Ilko Maas said on Monday that he supports Torvian observers in Velmara.
        """;

    public const string OppositionRetracts =
        """
        Opposition leader Ilko Maas on Friday withdrew his earlier statement on Torvian observers, without giving a reason.
        """;

    public const string OppositionCorrects =
        """
        Opposition leader Ilko Maas on Friday corrected his earlier remarks, saying that he opposes Torvian observers in Velmara.
        """;

    public const string OppositionDisowns =
        """
        “I never said that I support Torvian observers,” opposition leader Ilko Maas said on Friday.
        """;

    public const string SupportsOnCondition =
        """
        President Oda Lenn said on Monday that she would support Torvian observers in Velmara only if Torvia withdraws its troops from the border.
        """;

    public const string Joint =
        """
        Velmaran President Oda Lenn and Prime Minister Rasmus Tove said on Monday that they oppose Torvian observers in Velmara.
        """;

    public const string SpokeswomanForGovernment =
        """
        “The government opposes Torvian observers,” said Lia Brandt, a spokeswoman for the government of Velmara, on Monday.
        """;

    public const string MinisterWelcomes =
        """
        Velmaran Foreign Minister Ana Verin said on Thursday that Velmara welcomes Torvian observers.
        """;

    public const string AnotherVerin =
        """
        Actress Mira Verin said on Sunday that the theatre would open in spring.
        """;

    public const string BareVerin =
        """
        Verin said on Saturday that Torvian observers are unacceptable.
        """;

    public const string Reported =
        """
        Torvian Defence Minister Cil Dorn said on Monday that Ana Verin supports Torvian observers in Velmara.
        """;

    public const string DeclinesComment =
        """
        Mayor Pia Holt declined to comment on Torvian observers on Monday.
        """;

    public const string NobodySpeaks =
        """
        Torvian observers have been the talk of Velstad for weeks. Snow fell on Monday, and the markets were closed.
        """;
}
