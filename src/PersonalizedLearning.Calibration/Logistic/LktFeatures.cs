using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Which features of practice logistic knowledge tracing looks at, for competencies or for the learner in general.</summary>
public sealed record LktFeatures
{
    /// <summary>Gets whether the numbers of right and of wrong answers before are features; true by default.</summary>
    public bool HasCounts { get; init; } = true;

    /// <summary>Gets how these numbers enter; by their logarithms by default.</summary>
    public CountScale Counts { get; init; } = CountScale.Logarithmic;

    /// <summary>Gets the decays of traces of recent results, each from 0 to 1 and at most two; none by default.</summary>
    public ValueList<double> Decays
    {
        get;
        init => field = value.Count <= LktParameters.MaxTraces && value.All(decay => decay is >= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Decays), $"Decays are {string.Join(", ", value)}; expected at most {LktParameters.MaxTraces} numbers from 0 to 1.");
    }

    /// <summary>Gets whether traces follow results beyond those expected of the items, instead of right and wrong answers; false by default.</summary>
    public bool BeyondExpected { get; init; }

    /// <summary>Gets the power by which recency falls, from 0 to 10; null, the default, where the time since the latest answer is no feature.</summary>
    public double? RecencyPower
    {
        get;
        init => field = value is null or (>= 0 and <= 10)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(RecencyPower), FormattableString.Invariant($"RecencyPower is {value}; expected a number from 0 to 10."));
    }
}
