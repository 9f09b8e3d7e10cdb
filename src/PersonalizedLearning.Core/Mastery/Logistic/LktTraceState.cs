namespace PersonalizedLearning.Mastery;

/// <summary>Where a trace of recent results stands.</summary>
/// <param name="Right">The trace of right answers, from 0 to 1.</param>
/// <param name="Wrong">The trace of wrong answers, from 0 to 1.</param>
/// <param name="Excess">The trace of results beyond those expected, from −1 to 1.</param>
public readonly record struct LktTraceState(double Right, double Wrong, double Excess)
{
    /// <summary>The trace after an answer.</summary>
    internal LktTraceState After(double decay, bool isRight, double expected)
    {
        var fresh = 1 - decay;
        return isRight
            ? new((decay * Right) + fresh, decay * Wrong, (decay * Excess) + (fresh * (1 - expected)))
            : new(decay * Right, (decay * Wrong) + fresh, (decay * Excess) - (fresh * expected));
    }

    /// <summary>What the trace contributes to log odds.</summary>
    internal double Weighed(LktTrace trace) => (trace.Right * Right) + (trace.Wrong * Wrong) + (trace.Excess * Excess);
}
