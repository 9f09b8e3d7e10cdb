using NodaTime;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>One piece of evidence as a mastery policy sees it: how much of full credit, when, and what else is known of it.</summary>
/// <remarks><c>default</c> is a wrong answer at an unknown time. Thread safe.</remarks>
public readonly record struct Observation
{
    private Observation(double fraction, Instant? at, byte rating)
    {
        Fraction = fraction;
        At = at;
        Rating = rating;
    }

    /// <summary>Gets the share of full credit, from 0 to 1.</summary>
    public double Fraction { get; }

    /// <summary>Gets when it happened, by the time that orders evidence; null when unknown.</summary>
    public Instant? At { get; }

    /// <summary>Gets the review rating from 1 (again) to 4 (easy); 0 when it was no review.</summary>
    public byte Rating { get; }

    /// <summary>Gets the item that was answered, for policies that know items; null when not said.</summary>
    public string? Item { get; init; }

    /// <summary>Gets how many hints were used, from 0, for policies that give credit for unaided work only.</summary>
    public int Hints { get; init => field = Preconditions.AtLeast(value, 0, nameof(Hints)); }

    /// <summary>Gets what the assessment was for, for policies that treat tests apart.</summary>
    public EvidencePurpose Purpose { get; init; }

    /// <summary>Gets whether the learner had answered on one of its competencies before; set by <see cref="LearnerFold"/> for the policy that follows the learner.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Gets what else bore on success, for policies that share credit and blame; nothing by default.</summary>
    public OtherFactors Others { get; init; }

    /// <summary>Makes the observation of a record.</summary>
    /// <param name="fraction">The share of full credit, from 0 to 1.</param>
    /// <param name="at">When it happened; null when unknown.</param>
    /// <param name="rating">The review rating; 0 when it was no review.</param>
    /// <param name="record">The record.</param>
    internal Observation(double fraction, Instant? at, byte rating, EvidenceRecord record)
        : this(fraction, at, rating)
    {
        Item = record.Item;
        Hints = record.Hints;
        Purpose = record.Purpose;
    }

    /// <summary>Makes an observation of a share of full credit.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <param name="at">When it happened; null when unknown.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static Observation OfFraction(double fraction, Instant? at = null) => new(Preconditions.InRange(fraction, 0, 1), at, 0);

    /// <summary>Makes an observation of a right or wrong answer.</summary>
    /// <param name="correct">Whether it was right.</param>
    /// <param name="at">When it happened; null when unknown.</param>
    /// <returns>The observation.</returns>
    public static Observation OfAnswer(bool correct, Instant? at = null) => new(correct ? 1 : 0, at, 0);

    /// <summary>Makes an observation of a review; as a share of full credit, again is 0, hard 1/3, good 2/3 and easy 1.</summary>
    /// <param name="rating">1 to 4.</param>
    /// <param name="at">When it happened; null when unknown.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not from 1 to 4.</exception>
    public static Observation OfRating(int rating, Instant? at = null) => new((Preconditions.InRange(rating, 1, 4) - 1) / 3, at, (byte)rating);

    /// <summary>Tells whether it counts as a success for a policy that knows only success and failure.</summary>
    /// <param name="from">The least share of full credit that is a success. A review is one unless it was rated 1 (again), whatever this says.</param>
    /// <returns>Whether it is a success.</returns>
    public bool IsSuccess(double from) => Rating == 0 ? Fraction >= from : Rating > 1;
}
