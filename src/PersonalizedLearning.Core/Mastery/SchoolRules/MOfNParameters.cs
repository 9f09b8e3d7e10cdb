namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of m of n. Where m is n, the right answers must come in a row.</summary>
public sealed record MOfNParameters
{
    /// <summary>Gets how many of the latest answers must be right, from 1 to <see cref="Window"/>; 3 by default. Symbol m.</summary>
    public int Required { get; init => field = (int)Preconditions.InRange(value, 1, MOfN.MaxWindow, nameof(Required)); } = 3;

    /// <summary>Gets how many of the latest answers are looked at, from 1 to 64; 5 by default. Symbol n.</summary>
    public int Window { get; init => field = (int)Preconditions.InRange(value, 1, MOfN.MaxWindow, nameof(Window)); } = 5;

    /// <summary>
    /// Gets what right answers count for before mastery: each among the latest n by default. With <see cref="MOfNCredit.Streak"/> mastery takes m right answers
    /// in a row, whatever n.
    /// </summary>
    public MOfNCredit Credit { get; init => field = Preconditions.Defined(value, nameof(Credit)); }

    /// <summary>Gets whether the estimate stays at 1 once it got there; false by default.</summary>
    public bool Sticky { get; init; }

    /// <summary>Gets the least share of full credit that counts as a right answer; 1 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 1;
}
