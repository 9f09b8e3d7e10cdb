using NodaTime;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences that offer all supports that a learner needs, such as <c>captions</c>; a competency without an experience passes.</summary>
/// <remarks>Supports are compared ordinally with <see cref="LearningExperience.Supports"/>. Equality is by value.</remarks>
public sealed record SupportsFilter : ICandidateFilter
{
    /// <summary>Makes the filter.</summary>
    /// <param name="needed">The supports that the learner needs; all of them must be there.</param>
    /// <exception cref="ArgumentException">A support is empty.</exception>
    public SupportsFilter(params ReadOnlySpan<string> needed) => Needed = Tags.Of(needed, nameof(needed));

    /// <summary>Gets the supports that the learner needs, in ordinal order, each once.</summary>
    public ValueList<string> Needed { get; }

    /// <summary>Makes the filter of what a learner needs.</summary>
    /// <param name="supports">The supports of the learner.</param>
    /// <param name="at">The instant at which they are needed.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="supports"/> is null.</exception>
    public static SupportsFilter Of(LearnerSupports supports, Instant at)
    {
        ArgumentNullException.ThrowIfNull(supports);
        return new SupportsFilter([.. supports.NeededAt(at).Select(item => item.Tag)]);
    }

    /// <inheritdoc/>
    public string Name => "supports";

    /// <inheritdoc/>
    public string Demand => Needed.Count == 0 ? "no support" : $"with {string.Join(" and ", Needed)}";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate)
    {
        if (candidate.Experience is not { } experience)
        {
            return true;
        }

        var offered = experience.Supports.AsSpan();
        foreach (var support in Needed)
        {
            if (!offered.Contains(support))
            {
                return false;
            }
        }

        return true;
    }
}
