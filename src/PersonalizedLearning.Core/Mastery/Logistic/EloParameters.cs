namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the Elo rating system for one competency or for the learner in general.</summary>
/// <remarks>The defaults of α and β are those of Pelánek (2016).</remarks>
public sealed record EloParameters
{
    /// <summary>Gets the greatest change of skill by the first answer, from 0 to 1000; 1 by default. Symbol α.</summary>
    public double Alpha { get; init => field = Preconditions.InRange(value, 0, 1000, nameof(Alpha)); } = 1;

    /// <summary>Gets how fast changes become smaller with the number of answers, from 0 (never) to 1000; 0.05 by default. Symbol β.</summary>
    public double Beta { get; init => field = Preconditions.InRange(value, 0, 1000, nameof(Beta)); } = 0.05;

    /// <summary>Gets the skill before any answer, in log odds, from −1000 to 1000; 0 by default. Symbol θ.</summary>
    public double Skill { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Skill)); }

    /// <summary>Gets how hard an item is that is not in <see cref="ByItem"/> or not named, from −1000 to 1000; 0 by default. Symbol d.</summary>
    public double Difficulty { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Difficulty)); }

    /// <summary>Gets from how many options an answer is chosen, so that 1/options is the chance to guess it; 0 or 1, where it is not chosen, by default 0. Symbol k.</summary>
    public int Options { get; init => field = Preconditions.AtLeast(value, 0, nameof(Options)); }

    /// <summary>
    /// Gets whether the policy that follows the learner learns from the first answer on each competency only, as in prior skills of facts; false by default, and without effect
    /// for a competency.
    /// </summary>
    public bool FirstAnswersOnly { get; init; }

    /// <summary>Gets the items that are known, each once, in the ordinal order of their names whatever the order given; none by default.</summary>
    public ValueList<EloItem> ByItem { get; init => field = ItemOrder.Sorted(value, item => item.Item, nameof(ByItem)); }

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;
}
