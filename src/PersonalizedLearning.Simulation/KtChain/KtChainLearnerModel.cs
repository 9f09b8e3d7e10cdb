using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>What the chain does, as a model to plug into a selector. The state is how likely each number of learnt concepts is, so nothing is left to chance.</summary>
internal sealed class KtChainLearnerModel : ILearnerModel, ILearnerDynamics
{
    public string Name => "kt6kc";

    public int Version => 1;

    public int StateSize => KtChain.Count + 1;

    public int ChanceSize => 0;

    public ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies) => competencies.Length == KtChain.Count
        ? this
        : throw new ArgumentException($"There are {competencies.Length} competencies; expected the {KtChain.Count} of the chain.", nameof(competencies));

    public void Start(ReadOnlySpan<double> chance, Span<double> state)
    {
        state.Clear();
        state[0] = 1;
    }

    public double PredictSuccess(ReadOnlySpan<double> state, int position)
    {
        var learnt = Attainment(state, position);
        return (learnt * (1 - KtChain.Noise)) + ((1 - learnt) * KtChain.Noise);
    }

    public double Observe(Span<double> state, int position, double success)
    {
        Practise(state, position);
        var right = PredictSuccess(state, position);
        var likely = success >= 0.5 ? right : 1 - right;
        for (var learnt = 0; learnt < state.Length; learnt++)
        {
            state[learnt] *= (success >= 0.5 == position < learnt ? 1 - KtChain.Noise : KtChain.Noise) / likely;
        }

        return likely;
    }

    public void Practise(Span<double> state, int position)
    {
        var gained = state[position] * KtChain.Learn;
        state[position] -= gained;
        state[position + 1] += gained;
    }

    public double Attainment(ReadOnlySpan<double> state, int position)
    {
        var sum = 0.0;
        for (var learnt = position + 1; learnt < state.Length; learnt++)
        {
            sum += state[learnt];
        }

        return sum;
    }
}
