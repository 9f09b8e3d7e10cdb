using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>An answer that came some time after another.</summary>
/// <param name="Days">The days between, above 0.</param>
/// <param name="Right">√(1 + right answers before).</param>
/// <param name="Wrong">√(1 + wrong answers before).</param>
/// <param name="IsRecalled">Whether it was right.</param>
/// <param name="State">The memory before it.</param>
/// <param name="At">When it was.</param>
internal readonly record struct PracticeLapse(double Days, double Right, double Wrong, bool IsRecalled, HlrState State, Instant At);
