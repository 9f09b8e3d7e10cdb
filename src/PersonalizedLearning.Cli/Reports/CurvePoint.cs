namespace PersonalizedLearning.Cli.Reports;

/// <summary>A point of a curve.</summary>
/// <param name="Place">Its place on the axis, from 0 to 1.</param>
/// <param name="Share">Its height, from 0 to 1.</param>
internal readonly record struct CurvePoint(double Place, double Share);
