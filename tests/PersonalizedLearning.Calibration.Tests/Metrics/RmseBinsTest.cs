using FsCheck.Xunit;

namespace PersonalizedLearning.Calibration.Tests.Metrics;

public sealed class RmseBinsTest
{
    [Fact]
    public void Of_Nothing_IsNotDefined() => Assert.Null(RmseBins.Of([]));

    // Days 1–3, 4–13, …; numbers 1–2 (plus 1: 2–3), 3–5, …; lapses none, 1, 2, 3–5, ….
    [Theory]
    [InlineData(1, 1, 0, 3, 2, 0, true)]
    [InlineData(3, 1, 0, 4, 1, 0, false)]
    [InlineData(4, 1, 0, 13, 1, 0, true)]
    [InlineData(1, 2, 0, 1, 3, 0, false)]
    [InlineData(1, 3, 0, 1, 5, 0, true)]
    [InlineData(1, 5, 0, 1, 5, 1, false)]
    [InlineData(1, 5, 1, 1, 5, 2, false)]
    [InlineData(1, 12, 3, 1, 12, 5, true)]
    public void Reviews_ShareABin_WhereTheyAreAlike(int days, int number, int lapses, int otherDays, int otherNumber, int otherLapses, bool isShared)
    {
        // One called too low and one too high by as much: alike they make good for each other.
        var value = RmseBins.Of([new PredictedReview(0.75, true, days, number, lapses), new PredictedReview(0.25, false, otherDays, otherNumber, otherLapses)]);

        Assert.Equal(isShared ? 0 : 0.25, value!.Value, 1e-12);
    }

    [Property]
    public void Of_ReviewsOfOneBin_IsTheDifferenceOfMeans(ulong seed)
    {
        var numbers = new SeededChance(seed);
        PredictedReview[] reviews = [.. Enumerable.Range(0, 1 + (int)(numbers.Next() * 20)).Select(_ => new PredictedReview(numbers.Next(), numbers.Next() < 0.5, 2, 1, 0))];

        var expected = Math.Abs(reviews.Average(review => review.Predicted) - reviews.Average(review => review.IsRecalled ? 1.0 : 0));

        Assert.Equal(expected, RmseBins.Of(reviews)!.Value, 1e-9);
    }

    [Property]
    public void Of_ReviewsInAnotherOrder_IsTheSame(ulong seed)
    {
        var numbers = new SeededChance(seed);
        PredictedReview[] reviews =
        [
            .. Enumerable.Range(0, 40).Select(_ =>
                new PredictedReview(numbers.Next(), numbers.Next() < 0.8, 1 + (int)(numbers.Next() * 100), 9 + (int)(numbers.Next() * 9), (int)(numbers.Next() * 9))),
        ];

        Assert.Equal(RmseBins.Of(reviews)!.Value, RmseBins.Of([.. reviews.Reverse()])!.Value, 1e-12);
    }

    [Fact]
    public void Review_ThatCantBe_IsRefusedByItsPlace()
    {
        var usual = new PredictedReview(0.5, true, 1, 2, 1);
        foreach (var wrong in (PredictedReview[])
            [usual with { Predicted = double.NaN }, usual with { Predicted = 1.1 }, usual with { Days = 0 }, usual with { Number = 0 }, usual with { Lapses = -1 }, usual with { Lapses = 2 }])
        {
            Assert.Contains("Review 1 is", Assert.Throws<ArgumentException>("reviews", () => RmseBins.Of([usual, wrong])).Message, StringComparison.Ordinal);
        }
    }
}
