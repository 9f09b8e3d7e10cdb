using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.DependencyInjection;

/// <summary>A policy of a vendor's own: the share of answers that were a success.</summary>
public sealed class ShareOfSuccesses : MasteryPolicy<(int Successes, int Answers)>
{
    public ShareOfSuccesses(ShareParameters settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Prior, 1);
        Settings = settings;
    }

    public static NamedDescriptor<IMasteryPolicy> Descriptor { get; } = NamedDescriptor<IMasteryPolicy>.Create(
        "share", 3, ShareParametersContext.Default.ShareParameters, parameters => new ShareOfSuccesses(parameters), policy => ((ShareOfSuccesses)policy).Settings);

    public ShareParameters Settings { get; }

    public override string Name => "share";

    public override int Version => 3;

    public override object Parameters => Settings;

    public override double Minimum => 0;

    public override double Maximum => 1;

    public override (int Successes, int Answers) Initial => default;

    public override (int Successes, int Answers) Update(in (int Successes, int Answers) state, in Observation observation) =>
        (state.Successes + (observation.IsSuccess(Settings.SuccessFrom) ? 1 : 0), state.Answers + 1);

    public override PolicyEstimate Estimate(in (int Successes, int Answers) state, Instant asOf) =>
        new(state.Answers == 0 ? Settings.Prior : state.Successes / (double)state.Answers, null);

    public override double? PredictSuccess(in (int Successes, int Answers) state, in Attempt attempt) => null;
}
