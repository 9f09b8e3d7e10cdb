using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EbisuTest
{
    private static readonly Ebisu Policy = new();

    [Fact]
    public void Estimate_BeforeTheFirstAnswer_IsZero() => Assert.Equal(new PolicyEstimate(0, 0), Policy.Estimate(Policy.Initial, TimeGenerators.End));

    [Fact]
    public void Estimate_AfterTheFirstRightAnswer_IsThatOfThePrior()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start));

        Assert.Equal(1, Policy.Estimate(state, TimeGenerators.Start).Value);

        // Beta(4, 4) has the variance 1/36.
        Assert.Equal(0.5, Policy.Estimate(state, TimeGenerators.AtDay(1)).Value, 12);
        Assert.Equal(1.0 / 6, Policy.Estimate(state, TimeGenerators.AtDay(1)).Uncertainty!.Value, 12);
    }

    [Fact]
    public void Update_ByAnAnswerAfterNoTime_TellsSomethingOnlyWhenWrong()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfAnswer(true, TimeGenerators.AtDay(1)));

        Assert.Equal(state with { Count = 2 }, Policy.Update(state, Observation.OfAnswer(true)));
        Assert.Equal(state with { Count = 2 }, Policy.Update(state, Observation.OfAnswer(true, TimeGenerators.Start)));
        Assert.InRange(Policy.Update(state, Observation.OfAnswer(false)).Days, 0.5, 0.9);
    }

    [Fact]
    public void Update_ByWrongAnswersAtOneInstant_IsTheLimitOfEverShorterTimes()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start));
        var soon = Policy.Update(state, Observation.OfAnswer(false, TimeGenerators.Start + Duration.FromMinutes(1)));
        var atOnce = Policy.Update(state, Observation.OfAnswer(false, TimeGenerators.Start));

        Assert.Equal(soon.Days, atOnce.Days, 1e-3);
        Assert.Equal(soon.Alpha, atOnce.Alpha, 1e-2);
    }

    [Fact]
    public void Update_ByManyAnswers_StaysWithinItsBounds()
    {
        var state = Policy.Initial;
        for (var count = 0; count < 12_000; count++)
        {
            state = Policy.Update(state, Observation.OfAnswer(false, TimeGenerators.Start));
        }

        Assert.InRange(state.Alpha, 1, 1e4);
        Assert.Equal(1.0 / 1440, state.Days, 12);
        state = Policy.Update(state, Observation.OfAnswer(true, Instant.MaxValue));
        Assert.InRange(state.Days, 1.0 / 1440, 36500);
        Assert.InRange(Policy.Estimate(state, Instant.MaxValue).Value, 0, 1);
    }

    [Theory]
    [InlineData(0.5, 0.5723649429247004)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(1000, 5905.220423209181)]
    public void LogGamma_OfKnownNumbers(double x, double expected) =>
        Assert.Equal(expected, GammaFunction.Log(x), 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Parameters_OutsideTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EbisuParameters { Alpha = 0.9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EbisuParameters { Beta = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EbisuParameters { Days = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EbisuParameters { CorrectFrom = 0 });
    }
}
