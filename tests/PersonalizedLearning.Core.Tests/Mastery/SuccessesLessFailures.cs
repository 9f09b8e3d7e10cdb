using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The simplest policy by log odds: each success adds 1 to them, each failure takes 1 away.</summary>
internal sealed class SuccessesLessFailures : LogisticPolicy<int>
{
    public override string Name => "successes-less-failures";

    public override int Version => 1;

    public override object Parameters => Name;

    public override int Initial => 0;

    public override int Update(in int state, in Observation observation) => observation.IsSuccess(0.5) ? state + 1 : state - 1;

    public override double LogOdds(in int state, in Attempt attempt) => state;
}
