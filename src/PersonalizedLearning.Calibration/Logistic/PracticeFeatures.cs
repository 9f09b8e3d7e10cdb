using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The features of one part of a logistic model, read from the very state that its policy keeps.</summary>
internal sealed class PracticeFeatures
{
    private readonly LktFeatures? features;
    private readonly bool together;
    private readonly int perTrace;

    /// <param name="features">Which; none when null.</param>
    /// <param name="together">Whether right and wrong answers count as one.</param>
    public PracticeFeatures(LktFeatures? features, bool together = false)
    {
        (this.features, this.together) = (features, together);
        perTrace = features?.BeyondExpected == true ? 1 : 2;
        CountFeatures = features?.HasCounts != true ? 0 : together ? 1 : 2;
        Count = CountFeatures + (perTrace * (features?.Decays.Count ?? 0)) + (features?.RecencyPower is null ? 0 : 1);
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; }

    private int CountFeatures { get; }

    /// <summary>A policy that keeps the state, before its weights are known.</summary>
    public LogisticKnowledgeTracing Policy(double expected, ValueList<LktItem> items) => new(Parameters(0, new double[Count]) with { Expected = expected, ByItem = items });

    /// <summary>Writes the features of a state.</summary>
    public void Write(in LktState state, Instant? at, Span<double> target)
    {
        var next = 0;
        if (CountFeatures == 1)
        {
            target[next++] = Scaled((double)state.Right + state.Wrong);
        }
        else if (CountFeatures == 2)
        {
            target[next++] = Scaled(state.Right);
            target[next++] = Scaled(state.Wrong);
        }

        for (var trace = 0; trace < features?.Decays.Count; trace++)
        {
            var stands = trace == 0 ? state.First : state.Second;
            if (perTrace == 1)
            {
                target[next++] = stands.Excess;
            }
            else
            {
                target[next++] = stands.Right;
                target[next++] = stands.Wrong;
            }
        }

        if (features?.RecencyPower is { } power)
        {
            target[next] = LktModel.Recency(state, at, power);
        }
    }

    /// <summary>The parameters that weigh the features so.</summary>
    public LktParameters Parameters(double intercept, ReadOnlySpan<double> weights)
    {
        var traces = new LktTrace[features?.Decays.Count ?? 0];
        for (var trace = 0; trace < traces.Length; trace++)
        {
            var own = weights[(CountFeatures + (perTrace * trace))..];
            traces[trace] = perTrace == 1
                ? new LktTrace { Decay = features!.Decays[trace], Excess = own[0] }
                : new LktTrace { Decay = features!.Decays[trace], Right = own[0], Wrong = own[1] };
        }

        return new LktParameters
        {
            Intercept = intercept,
            Right = CountFeatures == 0 ? 0 : weights[0],
            Wrong = CountFeatures == 0 ? 0 : weights[together ? 0 : 1],
            Counts = features?.Counts ?? CountScale.Logarithmic,
            Traces = ValueList.Create<LktTrace>(traces),
            Recency = features?.RecencyPower is null ? 0 : weights[^1],
            RecencyPower = features?.RecencyPower ?? new LktParameters().RecencyPower,
        };
    }

    private double Scaled(double count) => features!.Counts == CountScale.Raw ? count : Math.Log(1 + count);
}
