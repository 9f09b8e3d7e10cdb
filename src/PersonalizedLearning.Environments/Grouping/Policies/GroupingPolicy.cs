namespace PersonalizedLearning.Environments;

/// <summary>What makes groups good: the seam at which a policy of your own can be put in.</summary>
/// <remarks>A policy says what it values by adding to <see cref="GroupingTerms"/>; groups of the greatest sum are then looked for. A derived record is immutable, and gives the same terms for the same problem.</remarks>
public abstract record GroupingPolicy
{
    /// <summary>Gets the name of the policy in kebab case, such as <c>mixed-readiness</c>: by it results tell what the policy made of a group, and files name it.</summary>
    public abstract string Name { get; }

    /// <summary>Adds what the policy values.</summary>
    /// <param name="terms">The problem, and where to add to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public abstract void Contribute(GroupingTerms terms);
}
