namespace PersonalizedLearning.Simulation;

/// <summary>What learners of a cell come to on average when they are led in the best way and at random, as worked out exactly.</summary>
/// <param name="Condition">The position of the cell in <see cref="StudyResult.Conditions"/>.</param>
/// <param name="Measure">The name of the measure that it is the mean of.</param>
/// <param name="Best">The mean under the best way, which sees the truth: no arm has a higher one in the long run.</param>
/// <param name="Random">The mean when each step practises any competency, each as likely as any other.</param>
public sealed record KnownOptimum(int Condition, string Measure, double Best, double Random);
