using StatementTracker.Model;

namespace StatementTracker.Tests.Extraction;

/// <summary>The real article in seeds/, read by the same means as any other.</summary>
public class SeedArticleTests
{
    private static readonly string Text = File.ReadAllText(Directory.GetFiles(Seeds(), "000_*.txt").Single());
    private static readonly Extracted Article = Extracted.From(Text);

    [Theory]
    [InlineData("Kremlin", 33, 110, 0.5, SpeechAct.Reject, Occurrence.Uttered)]
    [InlineData("Dmitry Peskov", 376, 528, 0.8, SpeechAct.Defer, Occurrence.Uttered)]
    [InlineData("Sergey Lavrov", 612, 714, 0.8, SpeechAct.Reject, Occurrence.Uttered)]
    [InlineData("Russia", 774, 911, 0.5, null, Occurrence.Standing)]
    [InlineData("Russia", 991, 1051, 0.5, SpeechAct.Assert, Occurrence.Standing)]
    [InlineData("Ukraine", 1080, 1147, 0.5, SpeechAct.Request, Occurrence.Standing)]
    [InlineData("European politicians", 1242, 1332, 0.5, SpeechAct.Propose, Occurrence.Uttered)]
    [InlineData("Russia", 1415, 1445, 0.5, SpeechAct.Reject, Occurrence.Inferred)]
    [InlineData("Russia", 1529, 1658, 0.5, SpeechAct.Assert, Occurrence.Uttered)]
    [InlineData("Ukraine", 1659, 1664, 0.5, SpeechAct.Reject, Occurrence.Uttered)]
    [InlineData("Analysts", 1727, 1840, 0.5, SpeechAct.Assert, Occurrence.Uttered)]
    [InlineData("Tatiana Stanovaya", 1843, 1926, 0.8, SpeechAct.Assert, Occurrence.Uttered)]
    [InlineData("Tatiana Stanovaya", 2014, 2183, 0.8, SpeechAct.Assert, Occurrence.Uttered)]
    public void A_statement_stands_where_a_reader_finds_it(string speaker, int start, int end, double overlap, SpeechAct? act, Occurrence occurrence)
    {
        var statement = Assert.Single(Article.Draft.Statements, candidate => candidate.Within is null && candidate.Spans.Any(span => Overlap(span, start, end) >= overlap));

        Assert.Contains(speaker, Article.SpeakersOf(statement));
        Assert.Equal(occurrence, statement.Occurrence);
        if (act is not null) Assert.Equal(act, statement.Act);
    }

    [Theory]
    [InlineData(716, 741)]
    [InlineData(913, 959)]
    [InlineData(1149, 1204)]
    [InlineData(1343, 1401)]
    [InlineData(1447, 1497)]
    [InlineData(2185, 2249)]
    [InlineData(2555, 2643)]
    [InlineData(2649, 2728)]
    public void The_narrators_analysis_is_no_statement(int start, int end) =>
        Assert.DoesNotContain(Article.Draft.Statements.SelectMany(statement => statement.Spans), span => span.Start < end && start < span.End);

    [Theory]
    [InlineData("Dmitry Peskov", ActorKind.Person, "Kremlin spokesman", "Kremlin", Capacity.Spokesperson)]
    [InlineData("Sergey Lavrov", ActorKind.Person, "Russian Foreign Minister", "Russia", Capacity.OfficeHolder)]
    [InlineData("Tatiana Stanovaya", ActorKind.Person, "nonresident scholar at the Carnegie Russia Eurasia Center", "Carnegie Russia Eurasia Center", Capacity.Personal)]
    [InlineData("Kremlin", ActorKind.Organization, null, null, Capacity.Personal)]
    [InlineData("Russia", ActorKind.State, null, null, Capacity.Personal)]
    [InlineData("Ukraine", ActorKind.State, null, null, Capacity.Personal)]
    [InlineData("Analysts", ActorKind.Unnamed, null, null, Capacity.Personal)]
    [InlineData("European politicians", ActorKind.Group, null, null, Capacity.Personal)]
    public void An_actor_has_its_kind_its_role_and_its_body(string name, ActorKind kind, string? role, string? body, Capacity capacity)
    {
        var actor = Article.Actor(name);

        Assert.Equal((kind, role, body, capacity), (actor.Kind, actor.Role, Article.BodyOf(name), actor.Capacity));
    }

    [Fact]
    public void The_spokesmans_quotation_and_what_reports_it_are_one_utterance_of_that_day()
    {
        var peskov = Article.Draft.Statements.Where(statement => Article.SpeakersOf(statement).Contains("Dmitry Peskov")).ToList();

        Assert.Single(peskov.Select(statement => statement.Utterance).Distinct());
        Assert.All(peskov, statement => Assert.Equal("Tuesday", statement.Time!.Exact));
        Assert.Equal("reporters", peskov.Single(statement => statement.Mode == StatementMode.Direct).Addressee!.Exact);
    }

    [Fact]
    public void The_scholars_split_quotation_is_one_statement_of_two_spans() =>
        Assert.Equal(2, Assert.Single(Article.Draft.Statements, statement => Article.SpeakersOf(statement).Contains("Tatiana Stanovaya")).Spans.Count);

    [Fact]
    public void This_issue_points_back_to_the_peacekeepers() =>
        Assert.Contains(Article.Saying("position on this issue").Topic, topic => topic.Exact.Contains("peacekeeping", StringComparison.Ordinal));

    private static double Overlap(TextSpan span, int start, int end)
    {
        var shared = Math.Min(span.End, end) - Math.Max(span.Start, start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(span.End, end) - Math.Min(span.Start, start));
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "seeds")) || !File.Exists(Path.Combine(folder.FullName, "StatementTracker.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seeds");
    }
}
