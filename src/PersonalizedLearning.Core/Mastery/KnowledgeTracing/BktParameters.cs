namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of Bayesian knowledge tracing, each a probability from 0 to 1.</summary>
/// <remarks>The defaults describe a skill of which a third is known beforehand and that is learnt in a handful of attempts.</remarks>
public sealed record BktParameters
{
    /// <summary>Gets the probability that the skill is known before the first answer; 0.3 by default. Symbol p(L₀).</summary>
    public double Prior { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Prior)); } = 0.3;

    /// <summary>Gets the probability of coming to know it at each opportunity; 0.15 by default. Symbol p(T).</summary>
    public double Learn { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Learn)); } = 0.15;

    /// <summary>Gets the probability of forgetting it at each opportunity; 0 by default. Symbol p(F).</summary>
    public double Forget { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Forget)); }

    /// <summary>Gets the probability of a right answer without knowing it; 0.2 by default. Symbol p(G).</summary>
    public double Guess { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Guess)); } = 0.2;

    /// <summary>Gets the probability of a wrong answer in spite of knowing it; 0.1 by default. Symbol p(S).</summary>
    public double Slip { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Slip)); } = 0.1;

    /// <summary>Gets the probability of forgetting it within a day without practice; 0 by default, and then time alone changes nothing. Symbol f.</summary>
    public double ForgetPerDay { get; init => field = Preconditions.InRange(value, 0, 1, nameof(ForgetPerDay)); }

    /// <summary>
    /// Gets how much of what is known of the learner in general, in log odds, is added to those of <see cref="Prior"/> when a competency is begun; 0, the default, is nothing.
    /// A prior of 0 or 1 stays. It has an effect only in a <see cref="MasteryPolicySet"/> that follows the learner.
    /// </summary>
    public double IndividualPrior { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(IndividualPrior)); }

    /// <summary>Gets the items whose parameters differ, each once, in the ordinal order of their names whatever the order given; none by default.</summary>
    public ValueList<BktItem> ByItem { get; init => field = ItemOrder.Sorted(value, item => item.Item, nameof(ByItem)); }

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;

    /// <summary>Gets whether a right answer is no better a sign of knowing than a wrong one: guess + slip is 1 or more, in general or for an item.</summary>
    public bool IsDegenerate => Guess + Slip >= 1 || ByItem.Any(item => (item.Guess ?? Guess) + (item.Slip ?? Slip) >= 1);
}
