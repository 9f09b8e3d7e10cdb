namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of item response theory as a mastery policy.</summary>
/// <remarks>The defaults describe Rasch items whose difficulty is the mean ability of the learners.</remarks>
public sealed record IrtParameters
{
    /// <summary>Gets the response function of an item like all others: of items that <see cref="ByItem"/> does not hold, and the one by which mastery is told.</summary>
    public ItemResponseFunction Typical { get; init => field = value ?? throw new ArgumentNullException(nameof(Typical)); } = ItemResponseFunction.Rasch(0);

    /// <summary>Gets the items whose response functions are known, in the ordinal order of their names whatever the order given; none by default.</summary>
    public ItemBank ByItem { get; init => field = (value ?? throw new ArgumentNullException(nameof(ByItem))).Sorted(); } = ItemBank.Empty;

    /// <summary>Gets how abilities are distributed before any answer; standard normal by default.</summary>
    public AbilityPrior Prior { get; init => field = value ?? throw new ArgumentNullException(nameof(Prior)); } = AbilityPrior.Standard;

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;
}
