namespace PersonalizedLearning.Programs;

/// <summary>Between what a value lies with the confidence of the report.</summary>
/// <param name="Lower">The lower end; null where it is open.</param>
/// <param name="Upper">The upper end; null where it is open, as where too few were followed for long enough.</param>
public sealed record MeasureInterval(double? Lower, double? Upper);
