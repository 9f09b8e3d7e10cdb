using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Out of which items an adaptive test chooses, how, and when it ends.</summary>
public sealed record AdaptiveTestParameters
{
    /// <summary>Gets the items with their response functions; an <see cref="AdaptiveTest"/> needs at least one.</summary>
    public ItemBank Bank { get; init => field = value ?? throw new ArgumentNullException(nameof(Bank)); } = ItemBank.Empty;

    /// <summary>Gets how abilities are distributed before any answer; standard normal by default.</summary>
    public AbilityPrior Prior { get; init => field = value ?? throw new ArgumentNullException(nameof(Prior)); } = AbilityPrior.Standard;

    /// <summary>Gets by what the next item is the best; information by default.</summary>
    public ItemCriterion Criterion { get; init => field = Preconditions.Defined(value, nameof(Criterion)); }

    /// <summary>
    /// Gets into how many strata of rising discrimination the bank is divided, from 1, which is the default and divides nothing. The first items come from the stratum that
    /// discriminates least, and each stratum gives as many of <see cref="MaxItems"/> (Chang and Ying 1999).
    /// </summary>
    public int Strata { get; init => field = Preconditions.AtLeast(value, 1, nameof(Strata)); } = 1;

    /// <summary>Gets out of how many of the best items one is drawn, from 1, which is the default and leaves nothing to chance (randomesque; Kingsbury and Zara 1989).</summary>
    public int Randomesque { get; init => field = Preconditions.AtLeast(value, 1, nameof(Randomesque)); } = 1;

    /// <summary>
    /// Gets the items that are not always given when they are the best, each once (Sympson and Hetter 1985); none by default. An item that is held back is left for the next
    /// best; where all are, the best is given. Each choice draws anew.
    /// </summary>
    public ValueList<ItemExposure> Exposure { get; init; }

    /// <summary>Gets after how many answers it may end, from 0; 1 by default.</summary>
    public int MinItems { get; init => field = Preconditions.AtLeast(value, 0, nameof(MinItems)); } = 1;

    /// <summary>Gets after how many answers it ends in any case, from 1; 20 by default.</summary>
    public int MaxItems { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxItems)); } = 20;

    /// <summary>Gets at which standard error of the ability it ends, from 0, at which it never does; 0.3 by default.</summary>
    public double StandardError { get; init => field = Preconditions.InRange(value, 0, double.MaxValue, nameof(StandardError)); } = 0.3;
}
