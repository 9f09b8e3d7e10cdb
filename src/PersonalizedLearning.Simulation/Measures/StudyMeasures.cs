namespace PersonalizedLearning.Simulation;

/// <summary>The measures that are built in.</summary>
public static class StudyMeasures
{
    /// <summary>Gets the share of the open goals that was mastered. Symbol E_p.</summary>
    public static StudyMeasure Gain { get; } = new(
        "gain", "Gain", "Share of the goals not mastered at the start that are mastered in truth at the end (E_p).", true,
        trace => trace.Goals.Length == trace.GoalsAtStart ? null : (trace.GoalsAtEnd - trace.GoalsAtStart) / (double)(trace.Goals.Length - trace.GoalsAtStart));

    /// <summary>Gets all of them.</summary>
    public static ValueList<StudyMeasure> Standard { get; } = [Gain];
}
