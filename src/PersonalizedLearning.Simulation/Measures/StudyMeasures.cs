using System.Globalization;

namespace PersonalizedLearning.Simulation;

/// <summary>The measures that are built in.</summary>
/// <remarks>
/// A learner without goals has no measure of goals. "In truth" a competency is mastered from <see cref="Study.MasteredFrom"/> on; "declared" it is when the policy has decided so.
/// "In scope" are the goals and all that leads to them. For each of <see cref="Study.RetentionDays"/> a study measures also <c>retention-7d</c> and so on: the mean true mastery of the goals after so many days without practice.
/// </remarks>
public static class StudyMeasures
{
    /// <summary>Gets the share of the open goals that was mastered. Symbol E_p. From 0 to 1, and below 0 for who forgets; of learners with a goal open at the start.</summary>
    public static StudyMeasure Gain { get; } = new(
        "gain", "Gain", "Share of the goals not mastered at the start that are mastered in truth at the end (E_p).", true,
        trace => trace.Goals.Length == trace.GoalsAtStart ? null : (trace.GoalsAtEnd - trace.GoalsAtStart) / (double)(trace.Goals.Length - trace.GoalsAtStart))
    {
        Unit = "share",
    };

    /// <summary>Gets how many more goals are mastered in truth at the end than at the start.</summary>
    public static StudyMeasure GoalsGained { get; } = new(
        "goals-gained", "Goals gained", "Goals mastered in truth at the end less those at the start.", true, trace => OfGoals(trace, trace.GoalsAtEnd - trace.GoalsAtStart))
    {
        Unit = "competencies",
    };

    /// <summary>Gets how many goals are mastered in truth at the end.</summary>
    public static StudyMeasure GoalsMastered { get; } = new(
        "goals-mastered", "Goals mastered", "Goals mastered in truth at the end.", true, trace => OfGoals(trace, trace.GoalsAtEnd))
    {
        Unit = "competencies",
    };

    /// <summary>Gets the mean true mastery of the goals at the end, from 0 to 1.</summary>
    public static StudyMeasure FinalMastery { get; } = new(
        "final-mastery", "Mastery at the end", "Mean true mastery of the goals at the end.", true, trace => OfGoals(trace, trace.GoalMastery[^1]))
    {
        Unit = "mastery",
    };

    /// <summary>Gets the area under the learning curve by trapezoids, over the budget, from 0 to 1: the mean true mastery of the goals while there was time. Who learns sooner has more of it.</summary>
    public static StudyMeasure CurveArea { get; } = new(
        "curve-area", "Area under the learning curve", "Mean true mastery of the goals over all steps of the budget.", true, trace => OfGoals(trace, Area(trace.GoalMastery)))
    {
        Unit = "mastery",
    };

    /// <summary>Gets whether all goals were mastered in truth at some time within the budget.</summary>
    public static StudyMeasure Reached { get; } = new(
        "reached", "Reached", "Share of the learners who mastered all goals in truth within the budget.", true, trace => OfGoals(trace, YesNo(trace.StepsToMastery >= 0)))
    {
        Unit = "share",
        IsYesNo = true,
    };

    /// <summary>Gets the steps until all goals were mastered in truth for the first time; of those who got there alone, so it flatters arms in which few do.</summary>
    public static StudyMeasure StepsToMastery { get; } = new(
        "steps-to-mastery", "Steps to mastery", "Steps until all goals were mastered in truth, of the learners who got there.", false,
        trace => trace.StepsToMastery < 0 ? null : OfGoals(trace, trace.StepsToMastery))
    {
        Unit = "steps",
    };

    /// <summary>Gets the same of all learners, with the budget for who never got there: the restricted mean time, which arms can be compared by.</summary>
    public static StudyMeasure RestrictedStepsToMastery { get; } = new(
        "steps-to-mastery-restricted", "Steps to mastery, at most the budget", "Steps until all goals were mastered in truth; the budget for the learners who never got there.", false,
        trace => OfGoals(trace, trace.StepsToMastery < 0 ? trace.Budget : trace.StepsToMastery))
    {
        Unit = "steps",
    };

    /// <summary>Gets the minutes until all goals were mastered in truth for the first time; of those who got there alone.</summary>
    public static StudyMeasure MinutesToMastery { get; } = new(
        "minutes-to-mastery", "Minutes to mastery", "Minutes of practice until all goals were mastered in truth, of the learners who got there.", false,
        trace => double.IsNaN(trace.MinutesToMastery) ? null : OfGoals(trace, trace.MinutesToMastery))
    {
        Unit = "minutes",
    };

    /// <summary>Gets how many steps practised what was mastered in truth already before them.</summary>
    public static StudyMeasure OverPractice { get; } = new(
        "over-practice", "Over-practice", "Steps on a competency that was mastered in truth before them.", false, trace => MasteredSteps(trace))
    {
        Unit = "steps",
    };

    /// <summary>Gets how many competencies in scope are declared mastered at the end that are not in truth: their practice ended too soon.</summary>
    public static StudyMeasure UnderPractice { get; } = new(
        "under-practice", "Under-practice", "Competencies in scope declared mastered at the end that are not in truth.", false, trace => CountInScope(trace, declared: true, mastered: false))
    {
        Unit = "competencies",
    };

    /// <summary>Gets how many competencies in scope are mastered in truth at the end and not declared so.</summary>
    public static StudyMeasure MissedMastery { get; } = new(
        "missed-mastery", "Missed mastery", "Competencies in scope mastered in truth at the end that are not declared so.", false, trace => CountInScope(trace, declared: false, mastered: true))
    {
        Unit = "competencies",
    };

    /// <summary>Gets the share of the competencies in scope of which the decision at the end is right, from 0 to 1; of learners with anything in scope.</summary>
    public static StudyMeasure Agreement { get; } = new(
        "agreement", "Agreement", "Share of the competencies in scope that are declared as they are in truth at the end.", true, AgreementOf)
    {
        Unit = "share",
    };

    /// <summary>Gets the root of the mean squared distance of estimated from true mastery over the competencies in scope at the end, from 0 to 1; of learners with anything in scope.</summary>
    public static StudyMeasure EstimationError { get; } = new(
        "estimation-error", "Estimation error", "Root mean squared distance of estimated from true mastery over the competencies in scope at the end.", false, EstimationErrorOf)
    {
        Unit = "mastery",
    };

    /// <summary>Gets how many steps were taken.</summary>
    public static StudyMeasure Steps { get; } = new("steps", "Steps", "Steps taken.", null, trace => trace.Steps) { Unit = "steps" };

    /// <summary>Gets how many minutes all steps took together.</summary>
    public static StudyMeasure Minutes { get; } = new("minutes", "Minutes", "Minutes of practice.", null, trace => Sum(trace.Minutes)) { Unit = "minutes" };

    /// <summary>Gets the share of right answers, from 0 to 1; of learners who took a step. Neither more nor less is better: easy questions are answered rightly.</summary>
    public static StudyMeasure SuccessRate { get; } = new(
        "success-rate", "Success rate", "Share of the steps that were answered rightly.", null, trace => trace.Steps == 0 ? null : trace.Answers.Count(true) / (double)trace.Steps)
    {
        Unit = "share",
    };

    /// <summary>Gets whether the learner dropped out before the end.</summary>
    public static StudyMeasure DroppedOut { get; } = new("dropped-out", "Dropped out", "Share of the learners who dropped out.", false, trace => YesNo(trace.DroppedOut))
    {
        Unit = "share",
        IsYesNo = true,
    };

    /// <summary>Gets the largest share of the practice that went to one competency, above 0 up to 1; of learners who took a step.</summary>
    public static StudyMeasure ExposureConcentration { get; } = new(
        "exposure-concentration", "Concentration of practice", "Largest share of a learner's steps that practised one competency.", null,
        trace => trace.Steps == 0 ? null : Largest(trace.CountPractices()) / (double)trace.Steps)
    {
        Unit = "share",
    };

    /// <summary>Gets all of them, in the order of a report.</summary>
    public static ValueList<StudyMeasure> Standard { get; } =
    [
        Gain, GoalsGained, GoalsMastered, FinalMastery, CurveArea, Reached, StepsToMastery, RestrictedStepsToMastery, MinutesToMastery,
        OverPractice, UnderPractice, MissedMastery, Agreement, EstimationError,
        Steps, Minutes, SuccessRate, DroppedOut, ExposureConcentration,
    ];

    /// <summary>The measures of a study: those it names, and after them what is left after each of its days without practice.</summary>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    internal static ValueList<StudyMeasure> Of(Study study)
    {
        ValueList<StudyMeasure> measures = [.. study.Measures, .. study.RetentionDays.Select(Retention)];
        return measures.GroupBy(measure => measure.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException($"The study '{study.Name}' has {twice.Count()} measures named '{twice.Key}'; expected each name once.", nameof(study))
            : measures;
    }

    private static StudyMeasure Retention(double days, int position)
    {
        var text = days.ToString("R", CultureInfo.InvariantCulture);
        return new StudyMeasure(
            $"retention-{text}d", $"Retention after {text} days", $"Mean true mastery of the goals after {text} days without practice.", true,
            trace => OfGoals(trace, trace.Retained[position]))
        {
            Unit = "mastery",
        };
    }

    private static double? OfGoals(LearnerTrace trace, double value) => trace.GoalCount == 0 ? null : value;

    private static double YesNo(bool value) => value ? 1 : 0;

    private static double Area(ReadOnlySpan<double> curve)
    {
        var sum = (curve[0] + curve[^1]) / 2;
        foreach (var mastery in curve[1..^1])
        {
            sum += mastery;
        }

        return sum / (curve.Length - 1);
    }

    private static int MasteredSteps(LearnerTrace trace)
    {
        var count = 0;
        foreach (var mastery in trace.MasteryBefore)
        {
            count += mastery >= trace.MasteredFrom ? 1 : 0;
        }

        return count;
    }

    private static int CountInScope(LearnerTrace trace, bool declared, bool mastered)
    {
        var inScope = trace.InScope;
        var decisions = trace.FinalDecisions;
        var masteries = trace.FinalMastery;
        var count = 0;
        for (var competency = 0; competency < inScope.Length; competency++)
        {
            count += inScope[competency] && decisions[competency] == declared && masteries[competency] >= trace.MasteredFrom == mastered ? 1 : 0;
        }

        return count;
    }

    private static double? AgreementOf(LearnerTrace trace)
    {
        var scope = trace.InScope.Count(true);
        return scope == 0 ? null : (CountInScope(trace, declared: true, mastered: true) + CountInScope(trace, declared: false, mastered: false)) / (double)scope;
    }

    private static double? EstimationErrorOf(LearnerTrace trace)
    {
        var inScope = trace.InScope;
        var estimates = trace.FinalEstimate;
        var masteries = trace.FinalMastery;
        var (squares, scope) = (0.0, 0);
        for (var competency = 0; competency < inScope.Length; competency++)
        {
            if (inScope[competency])
            {
                var distance = estimates[competency] - masteries[competency];
                (squares, scope) = (squares + (distance * distance), scope + 1);
            }
        }

        return scope == 0 ? null : Math.Sqrt(squares / scope);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static int Largest(ReadOnlySpan<int> values)
    {
        var largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
