using System.Numerics;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>M of n: so many of the latest answers right, as in Kolibri; with m = n, so many in a row.</summary>
/// <remarks>
/// The estimate is the progress min(Σ correct over the last n, m)/m, from 0 to 1, and 1 is mastery. No evidence gives 0. An answer counts as right only without
/// hints, and only the first answer to a question should be evidence: later tries at it are not told apart. Fewer than n answers are enough if m of them are
/// right. Kolibri shows at least 0.001 once there is an answer; here progress without a right answer is 0. Kolibri's mastery is sticky; here that is an option. It
/// predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class MOfN : MasteryPolicy<MOfNState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "m-of-n";

    internal const int MaxWindow = 64;

    private readonly ulong window;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    /// <exception cref="ArgumentException">More right answers are required than are looked at.</exception>
    public MOfN(MOfNParameters? parameters = null)
    {
        Settings = parameters ?? new MOfNParameters();
        if (Settings.Required > Settings.Window)
        {
            throw new ArgumentException($"{Settings.Required} of {Settings.Window} answers can't be right; expected Required to be at most Window.", nameof(parameters));
        }

        window = ulong.MaxValue >> (MaxWindow - Settings.Window);
    }

    /// <summary>Gets the parameters.</summary>
    public MOfNParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <inheritdoc/>
    public override MOfNState Initial => default;

    /// <inheritdoc/>
    public override MOfNState Update(in MOfNState state, in Observation observation)
    {
        var correct = observation.Hints == 0 && observation.IsSuccess(Settings.CorrectFrom);
        var recent = (state.Recent << 1) | (correct ? 1UL : 0UL);
        return new MOfNState(recent, CorrectOf(recent) >= Settings.Required ? 1 : state.Reached);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in MOfNState state, Instant asOf)
    {
        var correct = Settings.Sticky && state.Reached != 0 ? Settings.Required : Math.Min(CorrectOf(state.Recent), Settings.Required);
        return new PolicyEstimate(correct / (double)Settings.Required, null);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in MOfNState state, in Attempt attempt) => null;

    private int CorrectOf(ulong recent) => BitOperations.PopCount(recent & window);
}
