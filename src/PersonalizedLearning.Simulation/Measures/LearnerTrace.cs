namespace PersonalizedLearning.Simulation;

/// <summary>What one learner did in one condition of a study, and how he stood: what every measure is taken of.</summary>
/// <remarks>
/// The engine fills one again and again, so keep nothing of it. Competencies are dense indices of the framework. Goals are the learner's own, or those of the study.
/// Mastery "in truth" is that of the model; "estimated" is what the policy says, as a share of its scale, at that moment. Not thread safe.
/// </remarks>
public sealed class LearnerTrace
{
    private readonly int[] goals;
    private readonly int[] competencies;
    private readonly bool[] answers;
    private readonly double[] minutes;
    private readonly double[] masteryBefore;
    private readonly double[] predictedSuccess;
    private readonly double[] goalMastery;
    private readonly double[] goalEstimate;
    private readonly double[] finalMastery;
    private readonly double[] finalEstimate;
    private readonly bool[] finalDecisions;
    private readonly bool[] inScope;
    private readonly double[] retained;
    private readonly int[] heatSteps;
    private readonly double[] heat;
    private readonly int[] practices;
    private int looks;

    internal LearnerTrace(int competencyCount, int steps, int retentions)
    {
        goals = new int[competencyCount];
        (competencies, answers, minutes, masteryBefore, predictedSuccess) = (new int[steps], new bool[steps], new double[steps], new double[steps], new double[steps]);
        (goalMastery, goalEstimate) = (new double[steps + 1], new double[steps + 1]);
        (finalMastery, finalEstimate, finalDecisions, inScope) = (new double[competencyCount], new double[competencyCount], new bool[competencyCount], new bool[competencyCount]);
        retained = new double[retentions];
        heatSteps = Simulation.HeatSteps.Of(steps);
        (heat, practices) = (new double[heatSteps.Length * competencyCount], new int[competencyCount]);
    }

    /// <summary>Gets the index of the learner, from 0; the same learner stands in every condition of one population.</summary>
    public long Learner { get; internal set; }

    /// <summary>Gets the group that he belongs to, as <see cref="LearnerDynamics.Groups"/> names them.</summary>
    public int Group { get; internal set; }

    /// <summary>Gets the most steps that there might have been.</summary>
    public int Budget => competencies.Length;

    /// <summary>Gets how many steps were taken: fewer than there might have been where nothing was left to do, time was over, or the learner dropped out.</summary>
    public int Steps { get; internal set; }

    /// <summary>Gets whether the learner dropped out.</summary>
    public bool DroppedOut { get; internal set; }

    /// <summary>Gets his goals, ascending.</summary>
    public ReadOnlySpan<int> Goals => goals.AsSpan(0, GoalCount);

    /// <summary>Gets how many of his goals were mastered in truth at the start.</summary>
    public int GoalsAtStart { get; internal set; }

    /// <summary>Gets how many of his goals are mastered in truth at the end.</summary>
    public int GoalsAtEnd { get; internal set; }

    /// <summary>Gets after how many steps all goals were mastered in truth for the first time; −1 when they never were, 0 when they were at the start.</summary>
    public int StepsToMastery { get; internal set; }

    /// <summary>Gets the minutes from the first step until all goals were mastered in truth; not a number when they never were.</summary>
    public double MinutesToMastery { get; internal set; }

    /// <summary>Gets what was practised at each step.</summary>
    public ReadOnlySpan<int> Competencies => competencies.AsSpan(0, Steps);

    /// <summary>Gets whether the answer at each step was right.</summary>
    public ReadOnlySpan<bool> Answers => answers.AsSpan(0, Steps);

    /// <summary>Gets how long each step took, in minutes.</summary>
    public ReadOnlySpan<double> Minutes => minutes.AsSpan(0, Steps);

    /// <summary>Gets the true mastery of what was practised, before each step.</summary>
    public ReadOnlySpan<double> MasteryBefore => masteryBefore.AsSpan(0, Steps);

    /// <summary>Gets how likely the policy held a right answer, before each step; not a number where it predicts nothing or a selector that sees the truth chose.</summary>
    public ReadOnlySpan<double> PredictedSuccess => predictedSuccess.AsSpan(0, Steps);

    /// <summary>Gets the mean true mastery of the goals at the start and after each step that might have been; after the last step taken it stays.</summary>
    public ReadOnlySpan<double> GoalMastery => goalMastery;

    /// <summary>Gets the mean estimated mastery of the goals at the start and after each step; after the last step taken it stays.</summary>
    public ReadOnlySpan<double> GoalEstimate => goalEstimate;

    /// <summary>Gets the true mastery of each competency at the end.</summary>
    public ReadOnlySpan<double> FinalMastery => finalMastery;

    /// <summary>Gets the estimated mastery of each competency at the end.</summary>
    public ReadOnlySpan<double> FinalEstimate => finalEstimate;

    /// <summary>Gets whether the policy has decided that each competency is mastered, at the end.</summary>
    public ReadOnlySpan<bool> FinalDecisions => finalDecisions;

    /// <summary>Gets which competencies are goals or lead to one.</summary>
    public ReadOnlySpan<bool> InScope => inScope;

    /// <summary>Gets the mean true mastery of the goals after each of the study's days without practice.</summary>
    public ReadOnlySpan<double> Retained => retained;

    /// <summary>Gets the steps after which the true mastery of every competency was looked at, ascending from 0 to the budget; at most 50.</summary>
    public ReadOnlySpan<int> HeatSteps => heatSteps;

    /// <summary>Gets from which true mastery on the study counts a competency as mastered in truth.</summary>
    public double MasteredFrom { get; internal set; }

    /// <summary>The true mastery of each competency at one of the looks; after the last step taken it stays.</summary>
    /// <param name="look">The position in <see cref="HeatSteps"/>.</param>
    /// <returns>A number from 0 to 1 for each competency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such look.</exception>
    public ReadOnlySpan<double> MasteryAt(int look)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(look);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(look, heatSteps.Length);
        return heat.AsSpan(look * practices.Length, practices.Length);
    }

    internal int GoalCount { get; set; }

    internal Span<int> AllGoals => goals;

    internal Span<int> AllCompetencies => competencies;

    internal Span<bool> AllAnswers => answers;

    internal Span<double> AllMinutes => minutes;

    internal Span<double> AllMasteryBefore => masteryBefore;

    internal Span<double> AllPredictedSuccess => predictedSuccess;

    internal Span<double> AllGoalMastery => goalMastery;

    internal Span<double> AllGoalEstimate => goalEstimate;

    internal Span<double> AllFinalMastery => finalMastery;

    internal Span<double> AllFinalEstimate => finalEstimate;

    internal Span<bool> AllFinalDecisions => finalDecisions;

    internal Span<bool> AllInScope => inScope;

    internal Span<double> AllRetained => retained;

    /// <summary>The true mastery at every look, one row of all competencies after another.</summary>
    internal Span<double> AllHeat => heat;

    /// <summary>Keeps the true mastery of every competency where the step is one to look after; steps come in their order from 0.</summary>
    internal void LookAfter(int step, ReadOnlySpan<double> mastery)
    {
        looks = step == 0 ? 0 : looks;
        if (step == heatSteps[looks])
        {
            mastery.CopyTo(heat.AsSpan(looks * practices.Length));
            looks = Math.Min(looks + 1, heatSteps.Length - 1);
        }
    }

    /// <summary>Lets the mastery stay as it is for all looks to come.</summary>
    internal void LookNoMore(ReadOnlySpan<double> mastery)
    {
        for (; looks < heatSteps.Length; looks++)
        {
            mastery.CopyTo(heat.AsSpan(looks * practices.Length));
        }
    }

    /// <summary>Counts how often each competency was practised; good until it is asked again.</summary>
    internal ReadOnlySpan<int> CountPractices()
    {
        Array.Clear(practices);
        foreach (var competency in Competencies)
        {
            practices[competency]++;
        }

        return practices;
    }
}
