using System.Numerics;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>M of n: so many of the latest answers right, as in Kolibri; with m = n, so many in a row.</summary>
/// <remarks>
/// <para>
/// The estimate is the progress min(Σ correct over the last n, m)/m, from 0 to 1, and 1 is mastery. No evidence gives 0. An answer counts as right only without
/// hints, and only the first answer to a question should be evidence: later tries at it are not told apart. Fewer than n answers are enough if m of them are
/// right. Kolibri shows at least 0.001 once there is an answer; here progress without a right answer is 0. Kolibri's mastery is sticky; here that is an option.
/// </para>
/// <para>
/// Progress can be counted otherwise (<see cref="MOfNParameters.Credit"/>): not at all, so the estimate is 0 or 1; or by streak, min(Σ share of full credit of
/// the right answers since the latest wrong one, m)/m, which an answer in part moves in part where <see cref="MOfNParameters.CorrectFrom"/> lets it count as
/// right. It predicts no answers. Immutable and thread safe.
/// </para>
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
        var streak = correct ? Math.Min(state.Streak + observation.Fraction, Settings.Required) : 0;
        return new MOfNState(recent, ProgressOf(recent, streak) >= 1 ? 1 : state.Reached, streak);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in MOfNState state, Instant asOf)
    {
        var progress = Settings.Sticky && state.Reached != 0 ? 1 : ProgressOf(state.Recent, state.Streak);
        return new PolicyEstimate(Settings.Credit == MOfNCredit.None && progress < 1 ? 0 : progress, null);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in MOfNState state, in Attempt attempt) => null;

    private double ProgressOf(ulong recent, double streak) =>
        (Settings.Credit == MOfNCredit.Streak ? streak : Math.Min(BitOperations.PopCount(recent & window), Settings.Required)) / Settings.Required;
}
