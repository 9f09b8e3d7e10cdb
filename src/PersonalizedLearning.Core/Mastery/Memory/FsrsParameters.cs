using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of FSRS: the weights of the model, the retention wanted, and how days are counted.</summary>
public sealed record FsrsParameters
{
    // FSRS-6 as published; implementations clip to the same bounds.
    internal static ReadOnlySpan<double> Least =>
        [0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1];

    internal static ReadOnlySpan<double> Greatest =>
        [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8];

    /// <summary>Gets the default weights w0–w20 of FSRS-6.</summary>
    public static ValueList<double> DefaultWeights { get; } =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912,
        0.0658, 0.1542,
    ];

    /// <summary>Gets the weights: w0–w20 of FSRS-6, or w0–w18 of FSRS-5; the default ones of FSRS-6 by default. Each within its published bounds.</summary>
    /// <remarks>
    /// Least and greatest: w0–w3 0.001–100, w4 1–10, w5 and w6 0.001–4, w7 0.001–0.75, w8 0–4.5, w9 0–0.8, w10 0.001–3.5, w11 0.001–5, w12 0.001–0.25,
    /// w13 0.001–0.9, w14 0–4, w15 0–1, w16 1–6, w17 and w18 0–2, w19 0–0.8, w20 0.1–0.8.
    /// </remarks>
    public ValueList<double> Weights { get; init => field = Checked(value); } = DefaultWeights;

    /// <summary>Gets the retrievability at which a review is due, from 0.01 to 0.99; 0.9 by default. Symbol r.</summary>
    public double DesiredRetention { get; init => field = Preconditions.InRange(value, 0.01, 0.99, nameof(DesiredRetention)); } = 0.9;

    /// <summary>Gets how days are counted; by the calendar by default.</summary>
    public DayCount DayCount { get; init => field = Preconditions.Defined(value, nameof(DayCount)); }

    /// <summary>Gets the time zone of the calendar; UTC by default. Files name it by its identifier in the tz database.</summary>
    public DateTimeZone Zone { get; init => field = value ?? throw new ArgumentNullException(nameof(Zone)); } = DateTimeZone.Utc;

    /// <summary>Gets the hour at which a day of the calendar begins, from 0 to 23; 0 by default. Night owls take 4.</summary>
    public int DayStartHour { get; init => field = (int)Preconditions.InRange(value, 0, 23, nameof(DayStartHour)); }

    /// <summary>Gets whether reviews on the same day follow the formula for those; true by default. Otherwise they are reviews after no days.</summary>
    public bool ShortTerm { get; init; } = true;

    /// <summary>Gets the least share of full credit that counts as good (3) where no rating is given, less as again (1); 0.5 by default, above 0.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;

    /// <summary>Gets whether the weights are those of FSRS-5.</summary>
    public bool IsFsrs5 => Weights.Count == 19;

    /// <summary>Gets w0–w20: of FSRS-5 with the two that make FSRS-6 of it.</summary>
    internal IEnumerable<double> AllWeights => IsFsrs5 ? Weights.Append(0).Append(0.5) : Weights;

    /// <summary>The rating of a review, and of an answer that was not rated: good or again.</summary>
    internal int RatingOf(in Observation observation) => observation.Rating switch
    {
        0 => observation.IsSuccess(CorrectFrom) ? 3 : 1,
        var rating => rating,
    };

    private static ValueList<double> Checked(ValueList<double> weights)
    {
        if (weights.Count is not (19 or 21))
        {
            throw new ArgumentException(FormattableString.Invariant($"{weights.Count} weights were given; expected 21 (FSRS-6) or 19 (FSRS-5)."), nameof(weights));
        }

        for (var index = 0; index < weights.Count; index++)
        {
            Preconditions.InRange(weights[index], Least[index], Greatest[index], FormattableString.Invariant($"{nameof(Weights)}[{index}]"));
        }

        return weights;
    }
}
