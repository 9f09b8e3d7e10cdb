namespace PersonalizedLearning.Calibration;

/// <summary>Where one climb with classes ended.</summary>
internal sealed record BktClassSearch(BktClassPoint Point, double LogLikelihood, double Objective, int Iterations, bool Converged);
