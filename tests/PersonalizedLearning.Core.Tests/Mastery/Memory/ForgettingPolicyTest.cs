using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ForgettingPolicyTest
{
    private static readonly WeightedAverage Average = new(new WeightedAverageParameters { PointsPossible = 4 });

    [Theory]
    [InlineData(null, 10, 2)]
    [InlineData(null, 20, 1)]
    [InlineData(1.0, 10, 2.5)]
    [InlineData(4.0, 10, 4)]
    [InlineData(null, 0, 4)]
    [InlineData(null, -5, 4)]
    public void Estimate_AfterHalfLives_HalvesWhatIsAboveTheFloor(double? floor, int days, double expected)
    {
        var fold = Fold(new ForgettingParameters { HalfLifeDays = 10, Floor = floor, Of = Average }, Observation.OfFraction(1, TimeGenerators.AtDay(5)));

        Assert.Equal(expected, fold.Estimate(TimeGenerators.AtDay(5) + Duration.FromDays(days)).Value, 12);
        Assert.Null(fold.PredictSuccess(TimeGenerators.End));
    }

    [Fact]
    public void Estimate_BelowTheFloor_Stays()
    {
        var fold = Fold(new ForgettingParameters { Floor = 3, Of = Average }, Observation.OfFraction(0.5, TimeGenerators.Start));

        Assert.Equal(2, fold.Estimate(TimeGenerators.End).Value);
    }

    [Fact]
    public void Estimate_WhereNoTimeIsKnown_DoesNotFade() =>
        Assert.Equal(4, Fold(new ForgettingParameters { Of = Average }, Observation.OfFraction(1)).Estimate(Instant.MaxValue).Value);

    [Fact]
    public void Estimate_AfterAnEarlierObservation_FadesFromTheLatest()
    {
        var fold = Fold(
            new ForgettingParameters { HalfLifeDays = 10, Of = Average }, Observation.OfFraction(1, TimeGenerators.AtDay(5)), Observation.OfFraction(1, TimeGenerators.Start), Observation.OfFraction(1));

        Assert.Equal(2, fold.Estimate(TimeGenerators.AtDay(15)).Value, 12);
    }

    [Fact]
    public void Prediction_FadesToThatWithoutEvidence_AndUncertaintyWithTheEstimate()
    {
        var tracing = new BayesianKnowledgeTracing();
        var known = new MasteryFold(tracing);
        known.Update(Observation.OfAnswer(true));
        var fold = Fold(new ForgettingParameters { HalfLifeDays = 10, Of = tracing }, Observation.OfAnswer(true, TimeGenerators.Start));

        var unpractised = tracing.PredictCorrect(tracing.Initial);
        Assert.Equal((known.PredictSuccess(default)!.Value + unpractised) / 2, fold.PredictSuccess(TimeGenerators.AtDay(10))!.Value, 12);
        Assert.Equal(unpractised, fold.PredictSuccess(Instant.MaxValue)!.Value, 12);
        Assert.Equal(known.Estimate(default).Uncertainty!.Value / 2, fold.Estimate(TimeGenerators.AtDay(10)).Uncertainty!.Value, 12);
    }

    [Fact]
    public void Parameters_OutsideTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ForgettingParameters { HalfLifeDays = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ForgettingParameters { HalfLifeDays = double.NaN });
        Assert.Throws<ArgumentNullException>(() => new ForgettingParameters { Of = null! });
        Assert.Contains(
            "Floor is 5; expected a number from 0 to 4",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ForgettingPolicy(new ForgettingParameters { Floor = 5, Of = Average })).Message, StringComparison.Ordinal);
    }

    private static MasteryFold Fold(ForgettingParameters parameters, params Observation[] observations)
    {
        var fold = new MasteryFold(new ForgettingPolicy(parameters));
        foreach (var item in observations)
        {
            fold.Update(item);
        }

        return fold;
    }
}
