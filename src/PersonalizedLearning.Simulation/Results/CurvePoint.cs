namespace PersonalizedLearning.Simulation;

/// <summary>One point of a learning curve.</summary>
/// <param name="Step">After how many steps.</param>
/// <param name="Mastery">The mean true mastery of the goals.</param>
/// <param name="Lower">The lower end of its interval.</param>
/// <param name="Upper">The upper end of its interval.</param>
/// <param name="Estimate">The mean estimated mastery of the goals.</param>
/// <param name="Active">How many learners took this step; at the start all.</param>
/// <param name="Right">How many of them answered it rightly; 0 at the start.</param>
public sealed record CurvePoint(int Step, double Mastery, double Lower, double Upper, double Estimate, long Active, long Right);
