namespace PersonalizedLearning.Mastery;

/// <summary>What progress points need to know of the answers so far.</summary>
/// <param name="Points">The points, from 0.</param>
/// <param name="Unaided">1 where the latest answer was right without help, else 0.</param>
public readonly record struct ProgressPointsState(int Points, int Unaided);
