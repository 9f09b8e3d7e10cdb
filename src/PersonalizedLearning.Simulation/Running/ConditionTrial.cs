namespace PersonalizedLearning.Simulation;

/// <summary>Leads one learner after another through one cell of a study. One for each thread.</summary>
internal sealed class ConditionTrial
{
    private readonly Study study;
    private readonly StudyCondition condition;

    public ConditionTrial(Study study, StudyCondition condition) => (this.study, this.condition) = (study, condition);

    /// <summary>What it writes to.</summary>
    public LearnerTrace NewTrace() => new(study.Graph.Count, condition.Budget.Steps, study.RetentionDays.Count);

    /// <summary>Leads a learner.</summary>
    public void Run(long learner, LearnerTrace trace) => throw new NotSupportedException();
}
