using System.Collections.Frozen;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>By what learners are told apart where groups are compared, such as the language at home; each learner is in one group, or in none. Immutable and thread safe.</summary>
public sealed class ProgramGrouping
{
    private readonly FrozenDictionary<LearnerId, string> groups;

    /// <summary>Makes a grouping.</summary>
    /// <param name="name">What it is called, such as <c>home-language</c>.</param>
    /// <param name="groups">The group of each learner; whoever is not named is in a group without a name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name, or that of a group, can't be an identifier.</exception>
    public ProgramGrouping(string name, IReadOnlyDictionary<LearnerId, string> groups)
    {
        Name = Preconditions.Id(name);
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var group in groups.Values)
        {
            Preconditions.Id(group, nameof(groups));
        }

        this.groups = groups.ToFrozenDictionary();
    }

    /// <summary>Gets what it is called.</summary>
    public string Name { get; }

    /// <summary>Gets the group of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The group; null where the grouping does not name the learner.</returns>
    public string? GroupOf(LearnerId learner) => groups.GetValueOrDefault(learner);
}
