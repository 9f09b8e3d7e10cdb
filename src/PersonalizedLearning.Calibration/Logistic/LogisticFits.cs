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

    /// <summary>The policies of a model without a part that follows the learner.</summary>
    /// <param name="design">The rows.</param>
    /// <param name="solution">What was found of them.</param>
    /// <param name="policyOf">Makes a policy of its weights: log odds before any practice, then those of its features.</param>
    public static MasteryPolicySet ByCompetency(LogisticDesign design, LogisticSolution solution, Func<double[], IMasteryPolicy> policyOf) => new(
        policyOf(design.WeightsOf(solution.Weights, null)),
        design.Competencies.ToDictionary(competency => competency, competency => policyOf(design.WeightsOf(solution.Weights, competency))),
        combination: AnswerCombination.Compensatory);

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
