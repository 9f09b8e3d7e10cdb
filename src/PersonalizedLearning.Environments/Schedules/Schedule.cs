namespace PersonalizedLearning.Environments;

/// <summary>Who does what, where, with whom, in every block.</summary>
/// <param name="Sessions">The sessions, ordered by block (as in time), then by identifier.</param>
/// <param name="Days">One day of every learner for every date, ordered by learner, then date.</param>
public sealed record Schedule(ValueList<Session> Sessions, ValueList<LearnerDay> Days);
