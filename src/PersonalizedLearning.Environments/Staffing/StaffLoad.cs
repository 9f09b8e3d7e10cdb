namespace PersonalizedLearning.Environments;

/// <summary>What a member of staff has to do.</summary>
/// <param name="Staff">The member of staff.</param>
/// <param name="Blocks">Blocks with a session.</param>
/// <param name="Minutes">Minutes of these blocks.</param>
/// <param name="Sessions">Sessions; more than <paramref name="Blocks"/> where several are watched at once.</param>
/// <param name="Learners">Distinct learners.</param>
public sealed record StaffLoad(StaffId Staff, int Blocks, int Minutes, int Sessions, int Learners);
