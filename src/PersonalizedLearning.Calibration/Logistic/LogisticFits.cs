using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>What all fits of logistic models have in common.</summary>
internal static class LogisticFits
{
    /// <summary>How a solution went, over all answers and for each competency.</summary>
    public static PolicyFit Report(string model, MasteryPolicySet policies, LogisticDesign design, LogisticSolution solution)
    {
        var found = new SortedDictionary<CompetencyId, (double LogLikelihood, int Answers, HashSet<LearnerId> Learners)>();
        foreach (var (number, row) in design.Used.Index())
        {
            var logOdds = design.Rows.Dot(number, solution.Weights);
            var logLikelihood = -LogisticMath.Loss(row.IsCorrect ? logOdds : -logOdds);
            foreach (var competency in row.Competencies)
            {
                var (sum, answers, learners) = found.GetValueOrDefault(competency, (0, 0, []));
                learners.Add(row.Learner);
                found[competency] = (sum + logLikelihood, answers + 1, learners);
            }
        }

        var byCompetency = found.Select(item => new CompetencyFit(
            item.Key, item.Value.LogLikelihood, item.Value.Answers, item.Value.Learners.Count, 0, solution.Converged, IsDegenerate(policies[item.Key]))).ToValueList();
        return new PolicyFit(
            model, policies, -solution.Loss, design.Used.Count, solution.Steps, solution.Converged, byCompetency,
            [.. byCompetency.Where(fit => fit.IsDegenerate).Select(fit => Degenerate(fit.Competency))]);
    }

    /// <summary>The policies of a model that does not follow the learner.</summary>
    /// <remarks>
    /// Where answers bear on several competencies, what all answers share must count once: it is then the proficiency of the mean learner, in a part of its own. Else it
    /// belongs to each competency.
    /// </remarks>
    /// <param name="design">The rows.</param>
    /// <param name="solution">What was found of them.</param>
    /// <param name="policyOf">Makes a policy of its weights: log odds before any practice, then those of its features.</param>
    public static MasteryPolicySet ByCompetency(LogisticDesign design, LogisticSolution solution, Func<double[], IMasteryPolicy> policyOf)
    {
        var intercept = LogisticDesign.InterceptOf(solution.Weights);
        return new MasteryPolicySet(
            Of(null),
            design.Competencies.ToDictionary(competency => competency, competency => Of(competency)),
            design.IsSingle ? null : new AdditiveFactors(new AfmParameters { Proficiency = intercept, Easiness = 0, Learning = 0 }),
            design.IsSingle ? AnswerCombination.Separate : AnswerCombination.Compensatory);

        IMasteryPolicy Of(CompetencyId? competency)
        {
            var weights = design.WeightsOf(solution.Weights, competency);
            weights[0] += design.IsSingle ? intercept : 0;
            return policyOf(weights);
        }
    }

    /// <summary>What to say of a competency on which a right answer lowers the estimate.</summary>
    public static Diagnostic Degenerate(CompetencyId competency) => new(
        "degenerate-fit", DiagnosticSeverity.Warning, $"competency '{competency}'", "the first right answer leaves a lower estimate than a wrong one would.");

    /// <summary>Whether the first right answer leaves a lower estimate than a wrong one.</summary>
    public static bool IsDegenerate(IMasteryPolicy policy)
    {
        return After(true) < After(false) - 1e-12;

        double After(bool isRight)
        {
            var fold = new MasteryFold(policy);
            fold.Update(Observation.OfAnswer(isRight));
            return fold.Estimate(default).Value;
        }
    }
}
