namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of logistic knowledge tracing for one competency or for the learner in general; weights are log odds from −1000 to 1000.</summary>
/// <remarks>The defaults are plain values, not fitted. A weight of 0 leaves a feature out.</remarks>
public sealed record LktParameters
{
    /// <summary>The greatest number of traces.</summary>
    public const int MaxTraces = 2;

    /// <summary>Gets the log odds before any practice, at an item of difficulty 0; 0 by default.</summary>
    public double Intercept { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Intercept)); }

    /// <summary>Gets the weight of the number of right answers before; 0.5 by default.</summary>
    public double Right { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Right)); } = 0.5;

    /// <summary>Gets the weight of the number of wrong answers before; −0.2 by default.</summary>
    public double Wrong { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Wrong)); } = -0.2;

    /// <summary>Gets how numbers of answers enter; by their logarithms by default.</summary>
    public CountScale Counts { get; init => field = Preconditions.Defined(value, nameof(Counts)); } = CountScale.Logarithmic;

    /// <summary>Gets the traces of recent results, at most <see cref="MaxTraces"/>; none by default.</summary>
    public ValueList<LktTrace> Traces
    {
        get;
        init => field = value.Count <= MaxTraces
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Traces), $"{value.Count} traces were given; expected at most {MaxTraces}.");
    }

    /// <summary>Gets the weight of how recent the latest answer is, Δ^−d with Δ in seconds and at least 1; 0 by default, and then time does not matter.</summary>
    public double Recency { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Recency)); }

    /// <summary>Gets the power by which recency falls, from 0 to 10; 0.5 by default. Symbol d.</summary>
    public double RecencyPower { get; init => field = Preconditions.InRange(value, 0, 10, nameof(RecencyPower)); } = 0.5;

    /// <summary>Gets how hard an item is that is not in <see cref="ByItem"/> or not named; 0 by default.</summary>
    public double Difficulty { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Difficulty)); }

    /// <summary>Gets the share of right answers expected at such an item, from 0 to 1; 0.5 by default.</summary>
    public double Expected { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Expected)); } = 0.5;

    /// <summary>Gets the items that are known, each once, in the ordinal order of their names whatever the order given; none by default.</summary>
    public ValueList<LktItem> ByItem { get; init => field = ItemOrder.Sorted(value, item => item.Item, nameof(ByItem)); }

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;

    /// <summary>
    /// Gets whether a right answer never lowers the estimate beside a wrong one: raw counts need a weight of right answers not below that of wrong ones,
    /// logarithms one of at least 0 and one of at most 0; and of each trace, right + excess must not be below wrong.
    /// </summary>
    public bool IsMonotone => PracticeCount.IsMonotone(Right, Wrong, Counts) && Traces.All(trace => trace.Right + trace.Excess >= trace.Wrong);
}
