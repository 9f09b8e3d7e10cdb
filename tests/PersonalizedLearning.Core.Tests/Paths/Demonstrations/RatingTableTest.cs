using FsCheck.Xunit;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>Agreement of raters, by examples that the authors of the figures published and by plain sums.</summary>
[Properties(MaxTest = 100)]
public sealed class RatingTableTest
{
    [Fact]
    public void KrippendorffAlpha_OfFourObserversWithMissingRatings_IsAsPublished()
    {
        // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): 12 units, 4 observers, values 1 to 5.
        string[] rows = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
        var table = RatingTable.Of(Enumerable.Range(0, 12).Select(unit => rows.Select(row => row[unit] == '.' ? (int?)null : row[unit] - '1').ToValueList()), 5);

        Assert.Equal(0.743, table.KrippendorffAlpha(AlphaMetric.Nominal)!.Value, 3);
        Assert.Equal(0.815, table.KrippendorffAlpha(AlphaMetric.Ordinal)!.Value, 3);
        Assert.Equal(0.849, table.KrippendorffAlpha(AlphaMetric.Interval)!.Value, 3);
        Assert.Equal((12, 4, 11), (table.Units.Count, table.Raters, table.PairedUnits));
        Assert.Null(table.FleissKappa);
    }

    [Fact]
    public void CohenKappa_OfTwoClinicians_IsAsPublished()
    {
        // J. Cohen, A Coefficient of Agreement for Nominal Scales (1960): 200 cases, three categories, 70 % agreement and 41 % by chance.
        var table = Crossed([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);

        Assert.Equal(0.7, table.ExactAgreement!.Value, 12);
        Assert.Equal((0.7 - 0.41) / (1 - 0.41), table.CohenKappa(0, 1)!.Value, 12);
        Assert.Equal(0.492, table.CohenKappa(0, 1)!.Value, 3);
    }

    [Fact]
    public void FleissKappa_OfFourteenRaters_IsAsPublished()
    {
        // The worked example of ten subjects, fourteen raters and five categories that goes with J. L. Fleiss (1971): P = 0.378, Pe = 0.213, kappa = 0.210.
        int[][] counts =
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ];
        var table = RatingTable.Of(counts.Select(unit => unit.SelectMany((count, category) => Enumerable.Repeat((int?)category, count)).ToValueList()), 5);

        Assert.Equal(0.378, table.ExactAgreement!.Value, 3);
        Assert.Equal(0.210, table.FleissKappa!.Value, 3);
    }

    [Fact]
    public void Figures_WithoutAnythingToCompare_AreNotDefined()
    {
        foreach (var table in (RatingTable[])[RatingTable.Of([], 3), RatingTable.Of([[]], 3), RatingTable.Of([[1, null], [null, 2]], 3)])
        {
            Assert.Equal(
                (null, null, null, null),
                (table.ExactAgreement, table.AdjacentAgreement, table.FleissKappa, table.KrippendorffAlpha(AlphaMetric.Ordinal)));
        }

        Assert.Null(RatingTable.Of([[1, null], [null, 2]], 3).CohenKappa(0, 1));
    }

    [Fact]
    public void Figures_WhereAllGaveOneCategory_HaveAgreement_ButNoneBeyondChance()
    {
        var table = RatingTable.Of([[1, 1], [1, 1]], 3);

        Assert.Equal((1, 1), (table.ExactAgreement, table.AdjacentAgreement));
        Assert.Equal((null, null, null), (table.FleissKappa, table.CohenKappa(0, 1), table.KrippendorffAlpha(AlphaMetric.Nominal)));
    }

    [Fact]
    public void Of_WhatIsNoTable_SaysWhatWasExpected()
    {
        Assert.Contains("one for each rater", Assert.Throws<ArgumentException>(() => RatingTable.Of([[1], [1, 2]], 3)).Message, StringComparison.Ordinal);
        Assert.Contains("from 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => RatingTable.Of([[3]], 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => RatingTable.Of([], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatingTable.Of([[1, 2]], 3).CohenKappa(0, 2));
    }

    [Property]
    public void Figures_OfAnyTable_AreThoseOfPlainSumsOverPairs(byte[][] given)
    {
        var table = TableOf(given);
        var units = table.Units.Select(unit => unit.OfType<int>().ToList()).Where(unit => unit.Count > 1).ToList();
        var pairs = units.SelectMany(unit => Pairs(unit).Select(pair => (pair.First, pair.Second, Weight: 1.0 / (unit.Count - 1)))).ToList();
        var all = Pairs([.. units.SelectMany(unit => unit)]).ToList();
        var ratings = units.Sum(unit => unit.Count);

        AssertClose(pairs.Count == 0 ? null : pairs.Count(pair => pair.First == pair.Second) / (double)pairs.Count, table.ExactAgreement);
        AssertClose(pairs.Count == 0 ? null : pairs.Count(pair => Math.Abs(pair.First - pair.Second) <= 1) / (double)pairs.Count, table.AdjacentAgreement);
        foreach (var (metric, distance) in ((AlphaMetric, Func<int, int, double>)[])[(AlphaMetric.Nominal, (a, b) => a == b ? 0 : 1), (AlphaMetric.Interval, (a, b) => (a - b) * (a - b))])
        {
            var expected = all.Sum(pair => distance(pair.First, pair.Second)) / Math.Max(1, all.Count);
            var observed = pairs.Sum(pair => distance(pair.First, pair.Second) * pair.Weight) / Math.Max(1, ratings);
            AssertClose(expected == 0 ? null : 1 - (observed / expected), table.KrippendorffAlpha(metric));
        }
    }

    [Property]
    public void CohenKappa_OfAnyTwo_IsOneMinusObservedByExpectedDisagreement_WhicheverComesFirst(byte[][] given)
    {
        var table = TableOf(given);
        var both = table.Units.Where(unit => unit[0] is not null && unit[1] is not null).Select(unit => (First: unit[0]!.Value, Second: unit[1]!.Value)).ToList();
        foreach (var (weights, distance) in ((KappaWeights, Func<int, int, double>)[])
            [(KappaWeights.Unweighted, (a, b) => a == b ? 0 : 1), (KappaWeights.Linear, (a, b) => Math.Abs(a - b) / 3.0), (KappaWeights.Quadratic, (a, b) => (a - b) * (a - b) / 9.0)])
        {
            var observed = both.Select(pair => distance(pair.First, pair.Second)).DefaultIfEmpty().Average();
            var expected = (from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) select distance(a, b) * both.Count(pair => pair.First == a) * both.Count(pair => pair.Second == b)).Sum();
            AssertClose(expected == 0 ? null : 1 - (observed / (expected / both.Count / both.Count)), table.CohenKappa(0, 1, weights));
            AssertClose(table.CohenKappa(1, 0, weights), table.CohenKappa(0, 1, weights));
        }
    }

    // Three raters and four categories; one rating in five is missing.
    private static RatingTable TableOf(byte[][] given) => RatingTable.Of(
        (given ?? []).Prepend([]).Select(unit => Enumerable.Range(0, 3).Select(rater => unit is not null && rater < unit.Length && unit[rater] % 5 < 4 ? unit[rater] % 5 : (int?)null).ToValueList()), 4);

    private static RatingTable Crossed(int[][] cells) => RatingTable.Of(
        cells.SelectMany((row, first) => row.SelectMany((count, second) => Enumerable.Repeat(ValueList.Create<int?>([first, second]), count))), cells.Length);

    private static IEnumerable<(int First, int Second)> Pairs(List<int> items) =>
        from first in Enumerable.Range(0, items.Count) from second in Enumerable.Range(0, items.Count) where first != second select (items[first], items[second]);

    private static void AssertClose(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 9);
    }
}
