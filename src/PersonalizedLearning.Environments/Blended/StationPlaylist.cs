using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>The stations that a learner visits in an individual rotation.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Stations">The identifiers of the stations, one for each rotation in which the learner is there, in order; rotations beyond the end are free.</param>
public sealed record StationPlaylist(LearnerId Learner, ValueList<string> Stations);
