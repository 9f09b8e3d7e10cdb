namespace PersonalizedLearning.Paths;

/// <summary>In what the pace of a plan is counted.</summary>
public enum PlanPaceUnit
{
    /// <summary>Minutes of the steps.</summary>
    Minutes,

    /// <summary>Competencies mastered.</summary>
    Competencies,
}
