using System.Collections.Frozen;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;

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

    /// <summary>Makes the aims of what a learner aims at and is interested in.</summary>
    /// <param name="goals">The goals; those that are active count, several on one competency with their weights together and the earliest of their dates.</param>
    /// <param name="statements">What the learner has said; the interests count.</param>
    /// <param name="core">What is required of everybody; null when nothing is.</param>
    /// <returns>The aims, with the goals in the order in which they were set; where no goal is active, everything is one, as ever.</returns>
    /// <exception cref="ArgumentNullException">The goals or the statements are null.</exception>
    public static LearnerAims Of(LearnerGoals goals, LearnerStatements statements, CoreRequirement? core = null)
    {
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(statements);
        return new LearnerAims
        {
            Goals = goals.Active.GroupBy(goal => goal.Content.Competency)
                .Select(items => new PlanGoal(items.Key) { Weight = Math.Min(items.Sum(goal => goal.Content.Weight), 1e9), Due = items.Min(goal => goal.Content.Due) })
                .ToValueList(),
            Core = core,
            Interests = statements.Interests.ToDictionary(item => item.Tag, item => item.Strength),
        };
    }
}
