using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits logistic knowledge tracing by penalized logistic regression: items, competencies and practice together.</summary>
/// <remarks>
/// An answer on several competencies is one answer, to which all of them add. Items and competencies are drawn towards their mean, so that those with little evidence stay
/// near it and those without any are at it.
/// </remarks>
/// <param name="options">Which features, and how firmly they are held; the best ones known when null.</param>
public sealed class LktFitter(LktFitOptions? options = null) : IPolicyFitter
{
    /// <inheritdoc/>
    public string Name => LogisticKnowledgeTracing.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        control ??= FitControl.Default;
        var design = new LogisticDesign(rows, learners, options ?? LktFitOptions.Default, default, control.Cancellation);
        var solution = LogisticRegression.Solve(design.Rows, design.Penalties(), control);
        var policies = new MasteryPolicySet(
            PolicyOf(null),
            design.Competencies.ToDictionary(competency => competency, competency => PolicyOf(competency)),
            new LogisticKnowledgeTracing(design.LearnerParameters(solution.Weights)),
            AnswerCombination.Compensatory);
        return LogisticFits.Report(Name, policies, design, solution);

        IMasteryPolicy PolicyOf(CompetencyId? competency) => new LogisticKnowledgeTracing(design.ParametersOf(solution.Weights, competency));
    }
}
