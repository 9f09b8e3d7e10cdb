using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>How mastery is estimated and decided in one arm of a study.</summary>
/// <param name="Name">The name, unique among the policies of the study.</param>
/// <param name="Policies">The policies.</param>
/// <param name="Rule">How estimates become decisions; the default rule when null.</param>
/// <remarks>
/// A policy sees the answers as in an application: what is decided is the same, bit for bit, as what <see cref="MasteryMap"/> derives from a journal of them. How long a step takes depends on what has to be decided
/// anew. Of policies of this library that do not look at the time it is the practised competency alone, which is fast. Where estimates may fade or rest on each other, and for policies from elsewhere, it is all
/// competencies. Where the rule takes answers within an activity together and there are experiences to choose from, all is derived from the journal at each step.
/// </remarks>
public sealed record StudyPolicy(string Name, MasteryPolicySet Policies, MasteryRule? Rule = null)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets the policies.</summary>
    public MasteryPolicySet Policies { get; } = Policies ?? throw new ArgumentNullException(nameof(Policies));

    /// <summary>Gets how estimates become decisions.</summary>
    public MasteryRule Rule { get; } = Rule ?? MasteryRule.Default;
}
