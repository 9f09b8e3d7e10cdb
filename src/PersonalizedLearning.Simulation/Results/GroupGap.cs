namespace PersonalizedLearning.Simulation;

/// <summary>How far groups of learners are apart in one measure of one cell.</summary>
/// <param name="Condition">The position of the cell in <see cref="StudyResult.Conditions"/>.</param>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Highest">The group with the highest mean.</param>
/// <param name="Lowest">The group with the lowest mean.</param>
/// <param name="Gap">How far their means are apart.</param>
/// <param name="Lower">The lower end of the interval of the gap.</param>
/// <param name="Upper">The upper end of the interval of the gap.</param>
public sealed record GroupGap(int Condition, string Measure, string Highest, string Lowest, double Gap, double Lower, double Upper);
