using System.Globalization;
using CsCheck;
using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Tests.Queries.Networks;

/// <summary>For any record, the networks are those that the definitions give when they are followed word by word over whole arrays.</summary>
public class AnyRecordTests
{
    private static readonly Guid[] People = [.. Enumerable.Range(1, 5).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private static readonly Guid[] Topics = [.. Enumerable.Range(1, 4).Select(n => new Guid(0, (short)n, 0, new byte[8]))];
    private static readonly Guid[] Reports = [.. Enumerable.Range(1, 6).Select(n => new Guid(0, 0, (short)n, new byte[8]))];
    private static readonly DateTimeOffset Start = new(2030, 12, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<CodedStatement[]> Records = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 800], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool)
        .Select((report, day, person, topic, isFor) =>
            new CodedStatement(Reports[report], Start.AddDays(day), People[person], Topics[topic], isFor ? Stance.For : Stance.Against))
        .Array[0, 60].Select(statements => statements.OrderBy(s => s.Date).ToArray());

    [Theory]
    [InlineData(DuplicateRule.Include)]
    [InlineData(DuplicateRule.Document)]
    [InlineData(DuplicateRule.Week)]
    [InlineData(DuplicateRule.Month)]
    [InlineData(DuplicateRule.Year)]
    [InlineData(DuplicateRule.AcrossRange)]
    public void Duplicates_are_dropped_as_the_definition_says(DuplicateRule rule) =>
        Gen.Select(Records, Gen.Bool).Sample((statements, ignores) =>
        {
            var duplicates = new Duplicates(rule, ignores);
            Assert.Equal(WithoutDuplicates(statements, rule, ignores), statements.Where(duplicates.Keeps));
        });

    [Fact]
    public void Affiliation_is_what_the_definition_gives() =>
        Gen.Select(Records, Gen.Enum<AffiliationQualifier>(), Gen.Enum<AffiliationNormalisation>()).Sample((statements, qualifier, normalisation) =>
        {
            var a = Count(statements);
            var expected =
                from p in Enumerable.Range(0, People.Length)
                from c in Enumerable.Range(0, Topics.Length)
                let weight = qualifier switch
                {
                    AffiliationQualifier.Ignore => a[p, c, 0] + a[p, c, 1],
                    AffiliationQualifier.Subtract => a[p, c, 1] - a[p, c, 0],
                    _ => (a[p, c, 1], a[p, c, 0]) switch { (0, 0) => 0, (_, 0) => 1, (0, _) => 2, _ => 3 },
                }
                let divisor = normalisation switch
                {
                    AffiliationNormalisation.Activity => statements.Count(s => s.Actor == People[p]),
                    AffiliationNormalisation.Prominence => statements.Count(s => s.Issue == Topics[c]),
                    _ => 1,
                }
                where weight != 0
                select (People[p], Topics[c], (double)weight / divisor);

            Assert.Equal(expected, Affiliation.Ties(CountingMatrix.Of(statements), People, Topics, qualifier, normalisation).Select(t => (t.Source, t.Target, t.Weight)));
        });

    [Fact]
    public void Congruence_and_conflict_are_what_the_definitions_give() =>
        Gen.Select(Records, Gen.Enum<PairNormalisation>()).Sample((statements, normalisation) =>
        {
            var matrix = CountingMatrix.Of(statements);
            var a = Count(statements);

            AssertSame(OneMode(a, (b, p, q, c) => (b[p, c, 0] + b[p, c, 1]) * (b[q, c, 0] + b[q, c, 1]), normalisation), Congruence.Ties(matrix, People, CongruenceQualifier.Ignore, normalisation));
            AssertSame(OneMode(a, Agreeing, normalisation), Congruence.Ties(matrix, People, CongruenceQualifier.Congruence, normalisation));
            AssertSame(OneMode(a, (b, p, q, c) => Agreeing(b, p, q, c) - Opposing(b, p, q, c), normalisation), Congruence.Ties(matrix, People, CongruenceQualifier.Subtract, normalisation));
            AssertSame(OneMode(a, Opposing, normalisation), Conflict.Ties(matrix, People, normalisation));
        });

    private static int Agreeing(int[,,] a, int p, int q, int c) => (a[p, c, 0] * a[q, c, 0]) + (a[p, c, 1] * a[q, c, 1]);

    private static int Opposing(int[,,] a, int p, int q, int c) => (a[p, c, 0] * a[q, c, 1]) + (a[p, c, 1] * a[q, c, 0]);

    private static List<(Guid, Guid, double)> OneMode(int[,,] a, Func<int[,,], int, int, int, int> product, PairNormalisation normalisation)
    {
        var ties = new List<(Guid, Guid, double)>();
        for (var p = 0; p < People.Length; p++)
        {
            for (var q = p + 1; q < People.Length; q++)
            {
                var weight = Enumerable.Range(0, Topics.Length).Sum(c => product(a, p, q, c));
                var divisor = normalisation switch
                {
                    PairNormalisation.Average => (Number(a, p) + Number(a, q)) / 2.0,
                    PairNormalisation.Cosine => Number(a, p) * Number(a, q),
                    PairNormalisation.Jaccard => Jaccard(a, p, q),
                    _ => 1,
                };
                if (weight != 0 && divisor != 0) ties.Add((People[p], People[q], weight / divisor));
            }
        }

        return ties;
    }

    private static int Number(int[,,] a, int p) =>
        Enumerable.Range(0, Topics.Length).Sum(c => a[p, c, 0] + a[p, c, 1]);

    private static int Jaccard(int[,,] a, int p, int q)
    {
        var sum = 0;
        for (var c = 0; c < Topics.Length; c++)
        {
            for (var k = 0; k < 2; k++)
            {
                if (a[q, c, k] == 0) sum += a[p, c, k];
                if (a[p, c, k] == 0) sum += a[q, c, k];
                sum += a[p, c, k] * a[q, c, k];
            }
        }

        return sum;
    }

    private static int[,,] Count(CodedStatement[] statements)
    {
        var a = new int[People.Length, Topics.Length, 2];
        foreach (var s in statements) a[Array.IndexOf(People, s.Actor), Array.IndexOf(Topics, s.Issue), s.Stance == Stance.For ? 1 : 0]++;
        return a;
    }

    private static List<CodedStatement> WithoutDuplicates(CodedStatement[] statements, DuplicateRule rule, bool ignores)
    {
        var kept = new List<CodedStatement>();
        foreach (var s in statements)
        {
            var repeats = kept.Exists(k => k.Actor == s.Actor && k.Issue == s.Issue && (ignores || k.Stance == s.Stance) && rule switch
            {
                DuplicateRule.Include => false,
                DuplicateRule.Document => k.Document == s.Document,
                DuplicateRule.Week => ISOWeek.GetWeekOfYear(k.Date!.Value.DateTime) == ISOWeek.GetWeekOfYear(s.Date!.Value.DateTime),
                DuplicateRule.Month => k.Date!.Value.Month == s.Date!.Value.Month,
                DuplicateRule.Year => k.Date!.Value.Year == s.Date!.Value.Year,
                _ => true,
            });
            if (!repeats) kept.Add(s);
        }

        return kept;
    }

    private static void AssertSame(List<(Guid, Guid, double)> expected, IEnumerable<Tie> ties) =>
        Assert.Equal(expected, ties.Select(t => (t.Source, t.Target, t.Weight)));
}
