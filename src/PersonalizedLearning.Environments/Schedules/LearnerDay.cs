using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>One learner's day.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Date">The date.</param>
/// <param name="Items">One item for each block of instruction or advisory in which the learner is there, in order of time.</param>
/// <param name="PursuedMinutes">Minutes that serve a need, each need counted up to what remains of it.</param>
/// <param name="AvailableMinutes">Minutes of the blocks in which the learner is there.</param>
public sealed record LearnerDay(LearnerId Learner, LocalDate Date, ValueList<PlaylistItem> Items, int PursuedMinutes, int AvailableMinutes);
