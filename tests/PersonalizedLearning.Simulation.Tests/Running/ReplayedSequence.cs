namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Practises a given sequence, whoever the learner is.</summary>
internal sealed class ReplayedSequence(int[] sequence) : ITruthfulSelector
{
    public int Choose(in TrueLearner learner, ref ChanceStream chance) => sequence[^learner.StepsLeft];
}
