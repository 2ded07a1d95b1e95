using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Tests.Queries.Networks;

/// <summary>Figures worked out by hand from Discourse Network Analyzer's definitions.</summary>
public class NetworkFiguresTests
{
    // For and against:  wall   dyke   lock    n
    //             Ada   2 1    1 0    0 0     4
    //             Bo    1 0    0 2    0 0     3
    //             Cy    0 1    0 0    0 0     1
    //             Dee   0 0    0 0    1 0     1
    private readonly CodedRecord record = new CodedRecord()
        .Says("Ada", "wall", Stance.For, 2).Says("Ada", "wall", Stance.Against).Says("Ada", "dyke", Stance.For)
        .Says("Bo", "wall", Stance.For).Says("Bo", "dyke", Stance.Against, 2)
        .Says("Cy", "wall", Stance.Against)
        .Says("Dee", "lock", Stance.For);

    [Theory]
    [InlineData(AffiliationQualifier.Ignore, "Ada-wall 3, Ada-dyke 1, Bo-wall 1, Bo-dyke 2, Cy-wall 1, Dee-lock 1")]
    [InlineData(AffiliationQualifier.Subtract, "Ada-wall 1, Ada-dyke 1, Bo-wall 1, Bo-dyke -2, Cy-wall -1, Dee-lock 1")]
    [InlineData(AffiliationQualifier.Combine, "Ada-wall 3, Ada-dyke 1, Bo-wall 1, Bo-dyke 2, Cy-wall 2, Dee-lock 1")]
    public void Two_modes_count_subtract_or_combine_what_is_for_and_against(AffiliationQualifier qualifier, string expected) =>
        Assert.Equal(expected, Shown(TwoMode(qualifier, AffiliationNormalisation.No)));

    [Theory]
    [InlineData(AffiliationQualifier.Ignore, AffiliationNormalisation.Activity, "Ada-wall 3/4, Ada-dyke 1/4, Bo-wall 1/3, Bo-dyke 2/3, Cy-wall 1, Dee-lock 1")]
    [InlineData(AffiliationQualifier.Subtract, AffiliationNormalisation.Activity, "Ada-wall 1/4, Ada-dyke 1/4, Bo-wall 1/3, Bo-dyke -2/3, Cy-wall -1, Dee-lock 1")]
    [InlineData(AffiliationQualifier.Ignore, AffiliationNormalisation.Prominence, "Ada-wall 3/5, Ada-dyke 1/3, Bo-wall 1/5, Bo-dyke 2/3, Cy-wall 1/5, Dee-lock 1")]
    [InlineData(AffiliationQualifier.Subtract, AffiliationNormalisation.Prominence, "Ada-wall 1/5, Ada-dyke 1/3, Bo-wall 1/5, Bo-dyke -2/3, Cy-wall -1/5, Dee-lock 1")]
    public void Two_modes_divide_by_all_statements_of_the_actor_or_on_the_issue(AffiliationQualifier qualifier, AffiliationNormalisation normalisation, string expected) =>
        AssertClose(expected, TwoMode(qualifier, normalisation));

    [Fact]
    public void A_side_as_often_taken_as_left_is_no_edge_where_they_are_subtracted()
    {
        record.Says("Cy", "wall", Stance.For);

        Assert.DoesNotContain(TwoMode(AffiliationQualifier.Subtract, AffiliationNormalisation.No), tie => record.NameOf(tie.Source) == "Cy");
        Assert.Contains("Cy-wall 3", Shown(TwoMode(AffiliationQualifier.Combine, AffiliationNormalisation.No)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CongruenceQualifier.Congruence, "Ada-Bo 2, Ada-Cy 1")]
    [InlineData(CongruenceQualifier.Ignore, "Ada-Bo 5, Ada-Cy 3, Bo-Cy 1")]
    [InlineData(CongruenceQualifier.Subtract, "Ada-Bo -1, Ada-Cy -1, Bo-Cy -1")]
    public void One_mode_pairs_statements_of_the_same_stance_of_any_or_subtracts_the_opposed(CongruenceQualifier qualifier, string expected) =>
        Assert.Equal(expected, Shown(Congruent(qualifier, PairNormalisation.No)));

    [Theory]
    [InlineData(PairNormalisation.Average, "Ada-Bo 2/3.5, Ada-Cy 1/2.5")]
    [InlineData(PairNormalisation.Cosine, "Ada-Bo 2/12, Ada-Cy 1/4")]
    [InlineData(PairNormalisation.Jaccard, "Ada-Bo 2/6, Ada-Cy 1/4")]
    public void Congruence_is_divided_as_the_program_divides(PairNormalisation normalisation, string expected) =>
        AssertClose(expected, Congruent(CongruenceQualifier.Congruence, normalisation));

    [Theory]
    [InlineData(PairNormalisation.No, "Ada-Bo 3, Ada-Cy 2, Bo-Cy 1")]
    [InlineData(PairNormalisation.Average, "Ada-Bo 3/3.5, Ada-Cy 2/2.5, Bo-Cy 1/2")]
    [InlineData(PairNormalisation.Cosine, "Ada-Bo 3/12, Ada-Cy 2/4, Bo-Cy 1/3")]
    [InlineData(PairNormalisation.Jaccard, "Ada-Bo 3/6, Ada-Cy 2/4, Bo-Cy 1/4")]
    public void Conflict_pairs_what_is_for_with_what_is_against(PairNormalisation normalisation, string expected) =>
        AssertClose(expected, Conflict.Ties(record.Count(), Actors("Ada", "Bo", "Cy", "Dee"), normalisation));

    [Fact]
    public void An_edge_tells_its_counts_for_and_against()
    {
        var affiliation = TwoMode(AffiliationQualifier.Ignore, AffiliationNormalisation.No).First();
        var congruence = Congruent(CongruenceQualifier.Congruence, PairNormalisation.Jaccard).ToList();

        Assert.Equal((2, 1, 0), (affiliation.For, affiliation.Against, affiliation.Opposed));
        Assert.Equal((2, 0, 3), (congruence[0].For, congruence[0].Against, congruence[0].Opposed));
        Assert.Equal((0, 1, 2), (congruence[1].For, congruence[1].Against, congruence[1].Opposed));
    }

    [Fact]
    public void Other_stances_meet_their_like_and_conflict_with_none()
    {
        record.Says("Ada", "lock", Stance.Neutral, 2).Says("Bo", "lock", Stance.Neutral).Says("Cy", "lock", Stance.For);

        Assert.Equal("Ada-Bo 4, Ada-Cy 1, Cy-Dee 1", Shown(Congruent(CongruenceQualifier.Congruence, PairNormalisation.No)));
        Assert.Equal("Ada-Bo 3, Ada-Cy 2, Bo-Cy 1", Shown(Conflict.Ties(record.Count(), Actors("Ada", "Bo", "Cy", "Dee"), PairNormalisation.No)));
    }

    private IEnumerable<Tie> TwoMode(AffiliationQualifier qualifier, AffiliationNormalisation normalisation) =>
        Affiliation.Ties(record.Count(), Actors("Ada", "Bo", "Cy", "Dee"), Actors("wall", "dyke", "lock"), qualifier, normalisation);

    private IEnumerable<Tie> Congruent(CongruenceQualifier qualifier, PairNormalisation normalisation) =>
        Congruence.Ties(record.Count(), Actors("Ada", "Bo", "Cy", "Dee"), qualifier, normalisation);

    private Guid[] Actors(params string[] names) => [.. names.Select(name => record[name])];

    private string Shown(IEnumerable<Tie> ties) =>
        string.Join(", ", ties.Select(tie => FormattableString.Invariant($"{record.NameOf(tie.Source)}-{record.NameOf(tie.Target)} {tie.Weight}")));

    /// <param name="expected">As <see cref="Shown"/>, a weight being a quotient or a number.</param>
    private void AssertClose(string expected, IEnumerable<Tie> ties)
    {
        var wanted = expected.Split(", ").Select(edge => edge.Split(' ')).ToList();
        var found = ties.ToList();
        Assert.Equal(wanted.Select(edge => edge[0]), found.Select(tie => $"{record.NameOf(tie.Source)}-{record.NameOf(tie.Target)}"));
        Assert.All(wanted.Zip(found), pair => Assert.Equal(Quotient(pair.First[1]), pair.Second.Weight, 1e-12));
    }

    private static double Quotient(string text)
    {
        var parts = text.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return parts.Count == 1 ? parts[0] : parts[0] / parts[1];
    }
}
