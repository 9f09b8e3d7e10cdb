namespace PersonalizedLearning.Simulation;

/// <summary>Learners who forget: what was learnt once is recalled with a probability that falls with the days since, and more slowly after each practice.</summary>
/// <remarks>
/// <para>
/// A competency is not learnt at first, or learnt with probability <see cref="Prior"/>, as if its first answer had just been right. Practice of what is not learnt makes a memory of it with
/// probability <see cref="Learn"/>, by the formulas for a first answer; all later practice is a review.
/// </para>
/// <para>With the probability of recall R, which is 0 of what is not learnt, an answer is right with probability R(1 − slip) + (1 − R)·guess. True mastery is R, <see cref="MasteryDays"/> later.</para>
/// <para>Learners may differ in how long memories last: each has a factor, whose logarithm is a normal number, and a day without practice is to a learner with factor v what a v-th of a day is to others.</para>
/// </remarks>
public abstract partial record MemoryLearnerModel : SimulatedLearnerModel
{
    /// <summary>The greatest standard deviation of what learners differ by.</summary>
    public const double MostSpread = 10;

    /// <summary>The most days.</summary>
    public const double MostDays = 100_000;

    private protected MemoryLearnerModel()
    {
    }

    /// <summary>Gets the probability that a competency is learnt before the start, from 0, the default, to 1.</summary>
    public double Prior { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Prior)); }

    /// <summary>Gets the probability that practice of what is not learnt makes a memory of it, from 0 to 1; 1 by default.</summary>
    public double Learn { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Learn)); } = 1;

    /// <summary>Gets the probability of a right answer without recall, from 0, the default, to 1.</summary>
    public double Guess { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Guess)); }

    /// <summary>Gets the probability of a wrong answer in spite of recall, from 0, the default, to 1.</summary>
    public double Slip { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Slip)); }

    /// <summary>Gets whether a competency can only be learnt once all its hard prerequisites are; false by default.</summary>
    public bool NeedsPrerequisites { get; init; }

    /// <summary>Gets after how many days without practice recall counts as mastery, from 0, the default, which is at once, to 100,000.</summary>
    /// <remarks>Right after practice everything is recalled, so that at once says little; a month tells who has learnt to last.</remarks>
    public double MasteryDays { get; init => field = Preconditions.InRange(value, 0, MostDays, nameof(MasteryDays)); }

    /// <summary>Gets the standard deviation of the natural logarithm of how long learners' memories last, from 0, the default, to 10.</summary>
    public double LastingSpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(LastingSpread)); }
}
