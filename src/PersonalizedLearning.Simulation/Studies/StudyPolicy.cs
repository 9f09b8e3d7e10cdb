using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>How mastery is estimated and decided in one arm of a study.</summary>
/// <param name="Name">The name, unique among the policies of the study.</param>
/// <param name="Policies">The policies.</param>
/// <param name="Rule">How estimates become decisions; the default rule when null.</param>
public sealed record StudyPolicy(string Name, MasteryPolicySet Policies, MasteryRule? Rule = null)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets the policies.</summary>
    public MasteryPolicySet Policies { get; } = Policies ?? throw new ArgumentNullException(nameof(Policies));

    /// <summary>Gets how estimates become decisions.</summary>
    public MasteryRule Rule { get; } = Rule ?? MasteryRule.Default;
}
