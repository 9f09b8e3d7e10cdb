using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using static PersonalizedLearning.Core.Tests.Mastery.LogisticVectors;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The vectors of PFA and AFM; those of Elo, whose items learn as well, are followed where that is done, in calibration.</summary>
public sealed class LogisticVectorsTest
{
    private static readonly CompetencyId[] Competencies = [.. Enumerable.Range(0, 10).Select(index => CompetencyId.From(FormattableString.Invariant($"kc{index}")))];

    [VectorFact(VectorFile)]
    public void Sections_AreAllFollowedSomewhere() =>
        Assert.All(Names(), name => Assert.True(name.StartsWith("elo_", StringComparison.Ordinal) || name is "pfa" or "pfa_published_example" or "afm", name));

    [VectorFact(VectorFile)]
    public void PerformanceFactors_OverSeveralCompetencies_AreThoseOfTheVector()
    {
        foreach (var section in Sections("pfa").Where(section => section.TryGetProperty("steps", out _)))
        {
            var (beta, gamma, rho) = (Numbers(section, "beta"), Numbers(section, "gamma"), Numbers(section, "rho"));
            var byCompetency = Enumerable.Range(0, beta.Length).ToDictionary(
                index => Competencies[index],
                IMasteryPolicy (index) => new PerformanceFactors(new PfaParameters { Easiness = beta[index], Right = gamma[index], Wrong = rho[index] }));
            var fold = new LearnerFold(new MasteryPolicySet(new PerformanceFactors(), byCompetency, combination: AnswerCombination.Compensatory));
            foreach (var step in section.GetProperty("steps").EnumerateArray())
            {
                var answered = Counts(step, "kcs").Select(index => Competencies[index]).ToArray();
                var states = Counts(step, "successes").Zip(Counts(step, "failures"), (right, wrong) => new PfaState(right, wrong));
                var logOdds = answered.Zip(states).Sum(pair => ((PerformanceFactors)byCompetency[pair.First]).LogOdds(pair.Second, default));

                Assert.Equal(Number(step, "logit"), logOdds, Tolerance);
                Assert.Equal(Number(step, "p"), fold.PredictSuccess(answered, default)!.Value, Tolerance);
                fold.Update(answered, Observation.OfAnswer(Count(step, "correct") == 1));
            }
        }
    }

    [VectorFact(VectorFile)]
    public void PerformanceFactors_OfThePublishedExample_AreAsPublished()
    {
        var policy = new PerformanceFactors(new PfaParameters { Easiness = -0.5, Right = 0.2, Wrong = 0.1 });
        foreach (var section in Sections("pfa_published"))
        {
            var state = policy.Initial;
            foreach (var value in section.GetProperty("values").EnumerateArray())
            {
                Assert.Equal(Number(value, "m"), policy.LogOdds(state, default), Tolerance);
                Assert.Equal(Number(value, "p"), policy.PredictSuccess(state, default)!.Value, Tolerance);
                state = policy.Update(state, Observation.OfAnswer(false));
            }
        }
    }

    [VectorFact(VectorFile)]
    public void AdditiveFactors_AreThoseOfTheVector()
    {
        foreach (var section in Sections("afm"))
        {
            var (beta, gamma) = (Numbers(section, "beta"), Numbers(section, "gamma"));
            foreach (var step in section.GetProperty("steps").EnumerateArray())
            {
                var kc = Count(step, "kc");
                var policy = new AdditiveFactors(new AfmParameters { Proficiency = Number(section, "theta"), Easiness = beta[kc], Learning = gamma[kc] });
                var state = Enumerable.Range(0, Count(step, "opportunities")).Aggregate(policy.Initial, (state, turn) => policy.Update(state, Observation.OfAnswer(turn % 2 == 0)));

                Assert.Equal(Number(step, "p"), policy.PredictSuccess(state, default)!.Value, Tolerance);
            }
        }
    }
}
