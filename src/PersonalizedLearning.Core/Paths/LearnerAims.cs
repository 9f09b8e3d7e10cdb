using System.Collections.Frozen;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner is after: goals, what is required of everybody, and interests.</summary>
public sealed record LearnerAims
{
    /// <summary>Gets the aims of a learner of whom nothing is said: everything is a goal.</summary>
    public static LearnerAims None { get; } = new();

    /// <summary>Gets the goals; everything when empty.</summary>
    public ValueList<PlanGoal> Goals { get; init; }

    /// <summary>Gets the core requirement, which is on the way beside the goals; null when there is none.</summary>
    public CoreRequirement? Core { get; init; }

    /// <summary>Gets whether what is a soft prerequisite on the way to a goal is on the way, too; false by default: the way is what gates.</summary>
    public bool IncludesSoft { get; init; }

    /// <summary>Gets how much the learner is interested in each tag, from 0 to 1, as the learner has said.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An interest is not from 0 to 1.</exception>
    public IReadOnlyDictionary<string, double> Interests
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Interests));
            foreach (var (_, strength) in value)
            {
                Preconditions.InRange(strength, 0, 1, nameof(Interests));
            }

            field = value.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }

        = FrozenDictionary<string, double>.Empty;
}
