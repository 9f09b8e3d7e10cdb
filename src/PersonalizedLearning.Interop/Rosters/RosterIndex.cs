using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Finds entries of a roster by what they name. It follows from the entries, so any two are equal where those are.</summary>
internal sealed class RosterIndex(ValueList<RosterEnrollment> enrollments, ValueList<RosterGuardianship> guardianships) : IEquatable<RosterIndex>
{
    private readonly Lazy<ILookup<string, RosterEnrollment>> byClass = new(() => enrollments.ToLookup(item => item.Class, StringComparer.Ordinal));
    private readonly Lazy<ILookup<LearnerId, RosterGuardianship>> byLearner = new(() => guardianships.ToLookup(item => item.Learner));
    private readonly Lazy<ILookup<PersonId, RosterGuardianship>> byGuardian = new(() => guardianships.ToLookup(item => item.Guardian));

    /// <summary>The enrolments by class.</summary>
    public ILookup<string, RosterEnrollment> Enrollments => byClass.Value;

    /// <summary>The guardianships by learner.</summary>
    public ILookup<LearnerId, RosterGuardianship> Guardians => byLearner.Value;

    /// <summary>The guardianships by guardian.</summary>
    public ILookup<PersonId, RosterGuardianship> Learners => byGuardian.Value;

    public bool Equals(RosterIndex? other) => other is not null;

    public override bool Equals(object? obj) => obj is RosterIndex;

    public override int GetHashCode() => 0;
}
