namespace PersonalizedLearning.Mastery;

/// <summary>What one observation does to the belief of Bayesian knowledge tracing: how likely it was either way, and that times the chance to change.</summary>
/// <param name="IfKnown">The probability of the observation if the skill is known.</param>
/// <param name="IfUnknown">The probability of the observation if it is not.</param>
/// <param name="Kept">If the skill is known: the probability of seeing this and still knowing it after.</param>
/// <param name="Lost">If the skill is known: the probability of seeing this and not knowing it after.</param>
/// <param name="Learnt">If the skill is not known: the probability of seeing this and knowing it after.</param>
/// <param name="Missed">If the skill is not known: the probability of seeing this and still not knowing it after.</param>
internal readonly record struct BktStep(double IfKnown, double IfUnknown, double Kept, double Lost, double Learnt, double Missed)
{
    public static BktStep Of(double learn, double forget, double ifKnown, double ifUnknown) =>
        new(ifKnown, ifUnknown, (1 - forget) * ifKnown, forget * ifKnown, learn * ifUnknown, (1 - learn) * ifUnknown);
}
