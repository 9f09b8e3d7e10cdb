using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Measures;

public sealed class CorrectedProbabilitiesTest
{
    // The 15 probabilities of the example of Benjamini and Hochberg (1995), section 3.2.
    private static readonly double[] Published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Theory]
    [InlineData(MultipleComparison.None, 9)]
    [InlineData(MultipleComparison.Bonferroni, 3)]
    [InlineData(MultipleComparison.Holm, 3)]
    [InlineData(MultipleComparison.BenjaminiHochberg, 4)]
    public void Of_PublishedExample_FindsAsManyAsPublished(MultipleComparison correction, int expected) =>
        Assert.Equal(expected, CorrectedProbabilities.Of(Published, correction).Count(probability => probability <= 0.05));

    // As R's p.adjust has them.
    [Theory]
    [InlineData(MultipleComparison.None, 0.01, 0.02, 0.03, 0.04, 0.05)]
    [InlineData(MultipleComparison.Bonferroni, 0.05, 0.10, 0.15, 0.20, 0.25)]
    [InlineData(MultipleComparison.Holm, 0.05, 0.08, 0.09, 0.09, 0.09)]
    [InlineData(MultipleComparison.BenjaminiHochberg, 0.05, 0.05, 0.05, 0.05, 0.05)]
    public void Of_FiveEvenly_KnownValues(MultipleComparison correction, params double[] expected) => AssertNear(expected, CorrectedProbabilities.Of([0.01, 0.02, 0.03, 0.04, 0.05], correction));

    [Fact]
    public void Of_OutOfOrder_KnownValues()
    {
        AssertNear([0.957, 0.804, 0.957, 0.957, 0.565], CorrectedProbabilities.Of([0.319, 0.201, 0.4, 0.374, 0.113], MultipleComparison.Holm));
        AssertNear([0.4, 0.4, 0.4, 0.4, 0.4], CorrectedProbabilities.Of([0.319, 0.201, 0.4, 0.374, 0.113], MultipleComparison.BenjaminiHochberg));
        AssertNear([0.04, 0.075, 0.205, 0.6, 0.25], CorrectedProbabilities.Of([0.008, 0.03, 0.123, 0.6, 0.2], MultipleComparison.BenjaminiHochberg));
    }

    [Theory]
    [InlineData(MultipleComparison.Bonferroni)]
    [InlineData(MultipleComparison.Holm)]
    [InlineData(MultipleComparison.BenjaminiHochberg)]
    public void Of_NoNumbersAmongThem_DoNotCount(MultipleComparison correction)
    {
        var with = CorrectedProbabilities.Of([double.NaN, 0.01, 0.04, double.NaN], correction);
        Assert.Equal([double.NaN, .. CorrectedProbabilities.Of([0.01, 0.04], correction), double.NaN], with);
        Assert.Empty(CorrectedProbabilities.Of([], correction));
    }

    [Property(EndSize = 20)]
    public void Of_AnyFamily_AgreesWithTheDefinitions(byte[] tenths)
    {
        var family = (tenths ?? []).Select(value => value / 255.0).ToArray();
        var holm = CorrectedProbabilities.Of(family, MultipleComparison.Holm);
        var benjamini = CorrectedProbabilities.Of(family, MultipleComparison.BenjaminiHochberg);
        var bonferroni = CorrectedProbabilities.Of(family, MultipleComparison.Bonferroni);
        for (var place = 0; place < family.Length; place++)
        {
            var own = family[place];

            // Holm: the largest of p times the number of those at least as large, over all that are no larger. Benjamini and Hochberg: the least of p n / rank over all that are no smaller.
            Assert.Equal(Math.Min(1, family.Where(other => other <= own).Max(other => other * family.Count(third => third >= other))), holm[place], 1e-12);
            Assert.Equal(Math.Min(1, family.Where(other => other >= own).Min(other => other * family.Length / family.Count(third => third <= other))), benjamini[place], 1e-12);
            Assert.InRange(holm[place], benjamini[place] - 1e-12, bonferroni[place] + 1e-12);
            Assert.InRange(benjamini[place], own - 1e-12, 1);
        }
    }

    // Under the null each probability is any number from 0 to 1. The chance of any false finding is 1 − (1 − α/m)^m for independent ones; 5 standard errors.
    [Theory]
    [InlineData(MultipleComparison.Bonferroni)]
    [InlineData(MultipleComparison.Holm)]
    [InlineData(MultipleComparison.BenjaminiHochberg)]
    public void Of_NoDifferences_KeepsTheChanceOfAFalseFinding(MultipleComparison correction)
    {
        const int Families = 10_000;
        var (falls, uncorrected) = (0, 0);
        var family = new double[6];
        for (var number = 0; number < Families; number++)
        {
            var chance = ChanceStream.Of(11, number, ChancePurpose.Selection);
            foreach (ref var probability in family.AsSpan())
            {
                probability = chance.Next();
            }

            falls += CorrectedProbabilities.Of(family, correction).Any(probability => probability <= 0.05) ? 1 : 0;
            uncorrected += family.Any(probability => probability <= 0.05) ? 1 : 0;
        }

        Assert.InRange(falls / (double)Families, 0, 0.05 + (5 * Math.Sqrt(0.05 * 0.95 / Families)));
        Assert.InRange(uncorrected / (double)Families, 0.2, 0.3);
    }

    private static void AssertNear(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var place = 0; place < expected.Length; place++)
        {
            Assert.Equal(expected[place], actual[place], 1e-12);
        }
    }
}
