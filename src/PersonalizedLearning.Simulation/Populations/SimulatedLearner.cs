namespace PersonalizedLearning.Simulation;

/// <summary>Which learner of an experiment somebody is: where all chance that makes him up begins.</summary>
/// <param name="Seed">The seed of the experiment.</param>
/// <param name="Index">The index of the learner, from 0.</param>
/// <remarks>
/// The same learner has the same chance in every condition, whatever leads him. Of <see cref="ChancePurpose.Person"/> the first number tells what is drawn:
/// 0 the state at the start, 1 speed, 2 the interest in a competency (whose dense index is the second number), 3 patience, 4 goals. <c>default</c> is the first learner of seed 0.
/// </remarks>
public readonly record struct SimulatedLearner(ulong Seed, long Index)
{
    internal const int SpeedNumber = 1;
    internal const int InterestNumber = 2;
    internal const int PatienceNumber = 3;
    internal const int GoalsNumber = 4;

    /// <summary>Gets the index of the learner.</summary>
    public long Index { get; } = Index >= 0 ? Index : throw new ArgumentOutOfRangeException(nameof(Index), Index, "Expected a number from 0.");

    /// <summary>Begins a stream of chance of this learner.</summary>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="first">A number that tells streams of one purpose apart.</param>
    /// <param name="second">Another one.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The purpose is not defined.</exception>
    public ChanceStream ChanceFor(ChancePurpose purpose, int first = 0, int second = 0) => ChanceStream.Of(Seed, Index, purpose, first, second);

    internal double PersonNormal(int first, int second = 0)
    {
        var chance = ChanceFor(ChancePurpose.Person, first, second);
        return chance.NextNormal();
    }
}
