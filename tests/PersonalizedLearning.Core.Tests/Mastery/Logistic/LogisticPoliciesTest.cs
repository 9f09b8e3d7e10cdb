using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class LogisticPoliciesTest
{
    [Fact]
    public void PerformanceFactors_WithLogarithms_WeighsLnOfOnePlusTheCount()
    {
        var policy = new PerformanceFactors(new PfaParameters { Easiness = 0.3, Right = 2, Wrong = -1, Counts = CountScale.Logarithmic });

        Assert.Equal(0.3 + (2 * Math.Log(4)) - Math.Log(3), policy.LogOdds(new PfaState(3, 2), default), 12);
    }

    [Fact]
    public void Counts_AtTheGreatestNumber_StayThere()
    {
        Assert.Equal(new PfaState(int.MaxValue, 0), new PerformanceFactors().Update(new PfaState(int.MaxValue, 0), Observation.OfAnswer(true)));
        Assert.Equal(new AfmState(int.MaxValue), new AdditiveFactors().Update(new AfmState(int.MaxValue), default));
        Assert.Equal(long.MaxValue, new EloRating().Update(new EloState(0, long.MaxValue), default).Answers);
    }

    [Fact]
    public void AdditiveFactors_AfterAWrongAnswer_RisesAsAfterARightOne() => Assert.Equal(
        new AdditiveFactors().Update(new AfmState(3), Observation.OfAnswer(true)), new AdditiveFactors().Update(new AfmState(3), Observation.OfAnswer(false)));

    [Fact]
    public void LogisticKnowledgeTracing_SumsItsFeatures()
    {
        var policy = new LogisticKnowledgeTracing(new LktParameters
        {
            Intercept = 0.1,
            Right = 0.5,
            Wrong = -0.25,
            Traces = [new LktTrace { Decay = 0.5, Right = 2, Wrong = -1 }, new LktTrace { Decay = 0.75, Excess = 4 }],
            Recency = 3,
            RecencyPower = 0.5,
            Difficulty = 0.2,
            Expected = 0.6,
            ByItem = [new LktItem { Item = "hard", Difficulty = 1.5, Expected = 0.3 }, new LktItem { Item = "plain" }],
        });
        var state = policy.Update(policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start) with { Item = "hard" });
        state = policy.Update(state, Observation.OfAnswer(false, TimeGenerators.Start) with { Item = "plain" });

        Assert.Equal(new LktState(1, 1, TimeGenerators.Start.ToUnixTimeTicks(), state.First, state.Second), state);
        Assert.Equal((0.25, 0.5), (state.First.Right, state.First.Wrong));
        Assert.Equal((0.75 * 0.25 * 0.7) - (0.25 * 0.6), state.Second.Excess, 12);
        var practice = 0.1 + (0.5 * Math.Log(2)) - (0.25 * Math.Log(2)) + (2 * 0.25) - 0.5 + (4 * state.Second.Excess);
        var later = TimeGenerators.Start + Duration.FromSeconds(100);
        Assert.Equal(practice - 1.5 + 0.3, policy.LogOdds(state, new Attempt(later, "hard")), 12);
        Assert.Equal(practice - 0.2 + 3, policy.LogOdds(state, new Attempt(TimeGenerators.Start, "unknown")), 12);
        Assert.Equal(practice - 0.2, policy.LogOdds(state, new Attempt(Instant.MinValue)), 12);
        Assert.True(policy.Knows("plain"));
        Assert.False(policy.Knows("unknown"));
        Assert.False(policy.Knows(null));
    }

    [Fact]
    public void LogisticKnowledgeTracing_BeforeAnAnswerAtAKnownTime_HasNoRecency() => Assert.Equal(
        0, LktModel.Recency(new LogisticKnowledgeTracing().Initial, TimeGenerators.End, 0.5));

    [Fact]
    public void EloRating_OfFewAnswers_IsLessSureThanOfMany()
    {
        var policy = new EloRating();
        var uncertainties = Enumerable.Range(0, 200).Select(answers => policy.Estimate(new EloState(0.5, answers), default).Uncertainty!.Value).ToList();

        Assert.Equal(uncertainties.OrderDescending(), uncertainties);
        Assert.Equal(0.25, policy.Estimate(policy.Initial, default(Instant)).Uncertainty!.Value, 12);
    }

    [Fact]
    public void EloRating_WithOptions_NeverPredictsLessThanAGuess()
    {
        var policy = new EloRating(new EloParameters { Skill = -1000, Options = 4, ByItem = [new EloItem { Item = "open", Options = 0 }, new EloItem { Item = "pair", Options = 2 }] });

        Assert.Equal(0.25, policy.PredictSuccess(policy.Initial, default)!.Value, 12);
        Assert.Equal(0.5, policy.PredictSuccess(policy.Initial, new Attempt(default, "pair"))!.Value, 12);
        Assert.Equal(0, policy.PredictSuccess(policy.Initial, new Attempt(default, "open"))!.Value, 12);
        Assert.Equal(0, policy.Estimate(policy.Initial, default(Instant)).Value, 12);
    }

    [Fact]
    public void EloRating_OfLearnerAndCompetency_LearnFromWhatTheyPredictTogether()
    {
        var (skill, other) = (CompetencyId.From("skill"), CompetencyId.From("other"));
        var learner = new EloRating(new EloParameters { Alpha = 0.5, ByItem = [new EloItem { Item = "q", Difficulty = 1 }] });
        var fold = new LearnerFold(new MasteryPolicySet(new EloRating(), learner: learner, combination: AnswerCombination.Compensatory));
        var before = fold.PredictSuccess(skill, new Attempt(default, "q"))!.Value;
        fold.Update([skill], Observation.OfAnswer(true) with { Item = "q" });

        Assert.Equal(1 / (1 + Math.E), before, 12);
        Assert.Equal(1 / (1 + Math.Exp(-(1.5 * (1 - before)))), fold.Estimate(skill, default).Value, 12);
        Assert.Equal(1 / (1 + Math.Exp(-(0.5 * (1 - before)))), fold.Estimate(other, default).Value, 12);
    }

    [Fact]
    public void EloPerformanceFactors_JustAfterAnAnswer_KnowMost()
    {
        var policy = new EloPerformanceFactors();
        var state = policy.Update(policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start));

        Assert.Equal(1.7, state.Skill, 12);
        Assert.Equal(1 / (1 + Math.Exp(-(1.7 + (80.0 / 3600)))), policy.Estimate(state, TimeGenerators.Start + Duration.FromHours(1)).Value, 12);
        Assert.Equal(1, policy.Estimate(state, TimeGenerators.Start).Value, 12);
        Assert.Equal(1 / (1 + Math.Exp(-1.7)), policy.PredictSuccess(state, new Attempt(Instant.MinValue))!.Value, 12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1_000_000.5)]
    [InlineData(-1_000_000.5)]
    public void Parameters_OutsideTheirRange_AreRefused(double value)
    {
        Action[] makers =
        [
            () => _ = new PfaParameters { Easiness = value }, () => _ = new PfaParameters { Right = value }, () => _ = new PfaParameters { Wrong = value },
            () => _ = new PfaParameters { CorrectFrom = value }, () => _ = new AfmParameters { Proficiency = value }, () => _ = new AfmParameters { Easiness = value },
            () => _ = new AfmParameters { Learning = value }, () => _ = new LktParameters { Intercept = value }, () => _ = new LktParameters { Right = value },
            () => _ = new LktParameters { Wrong = value }, () => _ = new LktParameters { Recency = value }, () => _ = new LktParameters { RecencyPower = value },
            () => _ = new LktParameters { Difficulty = value }, () => _ = new LktParameters { Expected = value }, () => _ = new LktParameters { CorrectFrom = value },
            () => _ = new LktTrace { Decay = value }, () => _ = new LktTrace { Right = value }, () => _ = new LktTrace { Wrong = value }, () => _ = new LktTrace { Excess = value },
            () => _ = new LktItem { Item = "q", Difficulty = value }, () => _ = new LktItem { Item = "q", Expected = value }, () => _ = new EloItem { Item = "q", Difficulty = value },
            () => _ = new EloParameters { Alpha = value }, () => _ = new EloParameters { Beta = value }, () => _ = new EloParameters { Skill = value },
            () => _ = new EloParameters { Difficulty = value }, () => _ = new EloParameters { CorrectFrom = value }, () => _ = new PfaeParameters { Good = value },
            () => _ = new PfaeParameters { Bad = value }, () => _ = new PfaeParameters { TimeShift = value }, () => _ = new PfaeParameters { Prior = value },
            () => _ = new PfaeParameters { CorrectFrom = value },
        ];
        Assert.All(makers, maker => Assert.Throws<ArgumentOutOfRangeException>(maker));
    }

    [Fact]
    public void Parameters_ThatContradictThemselves_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LktParameters { Traces = [new LktTrace(), new LktTrace(), new LktTrace()] });
        Assert.Contains("'q'", Assert.Throws<ArgumentException>(() => new LktParameters { ByItem = [new LktItem { Item = "q" }, new LktItem { Item = "q" }] }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new EloParameters { ByItem = [new EloItem { Item = "q" }, new EloItem { Item = "q" }] });
        Assert.Throws<ArgumentException>(() => new EloItem { Item = "" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloItem { Item = "q", Options = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloParameters { Options = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PfaeParameters { Options = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PfaParameters { Counts = (CountScale)7 });
    }
}
