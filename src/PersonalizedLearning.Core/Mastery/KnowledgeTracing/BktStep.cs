using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Mastery;

/// <summary>What one observation does to the belief of Bayesian knowledge tracing: how likely it was either way, and that times the chance to change.</summary>
/// <param name="IfKnown">The probability of the observation if the skill is known.</param>
/// <param name="IfUnknown">The probability of the observation if it is not.</param>
/// <param name="FromKnown">If the skill is known before: the probabilities of seeing this with the skill known after, and unknown after.</param>
/// <param name="FromUnknown">The same if the skill is not known before.</param>
internal readonly record struct BktStep(double IfKnown, double IfUnknown, Vector128<double> FromKnown, Vector128<double> FromUnknown)
{
    public static BktStep Of(double learn, double forget, double ifKnown, double ifUnknown) => new(
        ifKnown,
        ifUnknown,
        Vector128.Create(1 - forget, forget) * ifKnown,
        Vector128.Create(learn, 1 - learn) * ifUnknown);
}
