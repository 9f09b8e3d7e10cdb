using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>One group.</summary>
/// <param name="Number">The number of the group, from 1.</param>
/// <param name="Learners">Who is in it, ordered by identifier.</param>
public sealed record LearnerGroup(int Number, ValueList<LearnerId> Learners)
{
    /// <summary>Gets who leads it; null where nobody is chosen yet.</summary>
    public StaffId? Educator { get; init; }

    /// <summary>Gets the topic; null where it has none.</summary>
    public string? Topic { get; init; }

    /// <summary>Gets the competency that serves its learners best; null where no policy looks at next competencies, or none would serve anybody.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets what each policy makes of it, in the order in which policies were given.</summary>
    public ValueList<GroupTermValue> Terms { get; init; }
}
