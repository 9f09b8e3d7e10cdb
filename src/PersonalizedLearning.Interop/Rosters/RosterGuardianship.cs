using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>That a parent, guardian or relative has to do with a learner.</summary>
/// <param name="Guardian">The adult.</param>
/// <param name="Learner">The learner.</param>
public readonly record struct RosterGuardianship(PersonId Guardian, LearnerId Learner) : IComparable<RosterGuardianship>
{
    /// <inheritdoc/>
    public int CompareTo(RosterGuardianship other)
    {
        var byLearner = Learner.CompareTo(other.Learner);
        return byLearner != 0 ? byLearner : Guardian.CompareTo(other.Guardian);
    }
}
